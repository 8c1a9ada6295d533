import type { ShellCommand } from '../../../../reference/exercises/remote-shell/protocol.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'silent-when-removed',
  role: 'server',
  mistake: { es: 'No responde a un «rm» que se hizo.', en: 'Does not answer an “rm” that was done.' },
  requirement: 'RS-S7',
  caughtBy: ['remote-shell/reply/after-each-command'],
  program: class extends PlainServer {
    override answerDone(command: ShellCommand) {
      return command.kind === 'rm' ? [] : super.answerDone(command)
    }
  },
}
