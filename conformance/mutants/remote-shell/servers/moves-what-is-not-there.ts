import type { ShellCommand } from '../../../../reference/exercises/remote-shell/protocol.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'moves-what-is-not-there',
  role: 'server',
  mistake: {
    es: 'Responde bien a todo «mv», también a los que no se pueden hacer.',
    en: 'Answers well to every “mv”, also to those that cannot be done.',
  },
  requirement: 'RS-S5',
  caughtBy: ['remote-shell/move/missing-file', 'remote-shell/move/same-folder'],
  diagnosis: 'same-answer-on-failure',
  program: class extends PlainServer {
    override answerFailed(command: ShellCommand, problem: Error) {
      return command.kind === 'mv' ? this.answerDone(command) : super.answerFailed(command, problem)
    }
  },
}
