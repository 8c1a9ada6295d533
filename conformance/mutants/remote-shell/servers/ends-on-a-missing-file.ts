import type { ShellCommand } from '../../../../reference/exercises/remote-shell/protocol.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-on-a-missing-file',
  role: 'server',
  mistake: {
    es: 'Un «rm» de un archivo que no existe termina el programa.',
    en: 'An “rm” of a missing file ends the program.',
  },
  requirement: 'RS-S2',
  caughtBy: ['remote-shell/remove/missing-file'],
  alsoFails: ['remote-shell/escape/files'],
  diagnosis: 'ends-on-a-failing-command',
  program: class extends PlainServer {
    override answerFailed(command: ShellCommand, problem: Error) {
      if (command.kind === 'rm') throw problem
      return super.answerFailed(command, problem)
    }
  },
}
