import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { openShell } from '../shell.ts'
import { say } from '../words/say.ts'

/** `exit` ends the server, whether or not it says goodbye (RS-S6). */
export const exitCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'remote-shell/exit/ends-the-server',
    role: 'server',
    requirement: 'RS-S6',
    aspect: 'valid',
    dependsOn: ['remote-shell/transport/udp'],
    needs: { launched: true },
    leaves: 'dirty',
    purpose: {
      es: 'Después de un «exit», el programa servidor termina.',
      en: 'After an “exit” the server program ends.',
    },
    run: async (context) => {
      const { pace, subject } = context
      const shell = await openShell(context, 'ana')
      await shell.peer.say('leave')
      if (await subject.program?.waitForExit(pace.answerMs)) return
      throw new ExpectationFailed(
        {
          code: 'still-running',
          text: say('still-running', { ms: Math.round(pace.answerMs) }),
          expected: say('exit-expected'),
        },
        { answer: 'none', timed: true },
      )
    },
  },
]
