import { encodeMessage } from '../../../../reference/exercises/canvas/protocol.ts'
import { ExpectationFailed, PreconditionNotReached } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import { watchIdleness } from '../../../oracles/watch-idleness.ts'
import type { FramedPeer } from '../../../peers/framed-peer.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { explainPythonMistake } from '../../../subject/python-mistakes.ts'
import { pythonTraceback } from '../../../subject/python-traceback.ts'
import { whiteBoard } from '../oracles/white-board.ts'
import { say } from '../words/say.ts'
import { hostClientShowing } from './canvas-host.ts'

const common = { role: 'client', dependsOn: ['canvas/client/shows-the-board'] } as const
/** What “not for ever” means for a client. */
const endDeadlineMs = 30_000

/** How a client ends when the server does (CV-C5, CV-G10). */
export const clientEndCases: readonly TestCase<ClientContext>[] = [
  {
    ...common,
    id: 'canvas/client-end/on-farewell',
    requirement: 'CV-C5',
    aspect: 'valid',
    purpose: {
      es: 'Cuando el servidor se despide con {"cerrar": true} y cierra, el cliente termina sin un traceback.',
      en: 'When the server takes leave with {"cerrar": true} and closes, the client ends without a traceback.',
    },
    run: async (context) => {
      const peer = await hostClientShowing(context, whiteBoard())
      await peer.sendBytes(encodeMessage({ cerrar: true }))
      peer.session.end()
      await expectOrderlyEnd(context, peer)
    },
  },
  {
    ...common,
    id: 'canvas/client-end/on-end-of-stream',
    requirement: 'CV-C5',
    aspect: 'faulted',
    purpose: {
      es: 'Cuando la conexión se cierra sin aviso, el cliente termina sin un traceback.',
      en: 'When the connection is closed without notice, the client ends without a traceback.',
    },
    run: async (context) => {
      const peer = await hostClientShowing(context, whiteBoard())
      peer.session.end()
      await expectOrderlyEnd(context, peer)
    },
  },
  {
    ...common,
    id: 'canvas/client-end/does-not-spin',
    requirement: 'CV-G10',
    aspect: 'faulted',
    purpose: {
      es: 'Cuando la conexión se cierra, el cliente no queda girando en vacío.',
      en: 'When the connection is closed, the client does not spin.',
    },
    run: async (context) => {
      const peer = await hostClientShowing(context, whiteBoard())
      peer.session.end()
      await expectNoSpinning(context)
    },
  },
]

/** The program ends by itself, and nothing on its terminal is a traceback. */
async function expectOrderlyEnd(context: ClientContext, peer: FramedPeer): Promise<void> {
  const program = context.program()
  // the second try of a case is the patient one: it waits as long as “not for ever” means
  const isPatient = context.attempt > 1
  const exit = await program.waitForExit(isPatient ? endDeadlineMs : context.pace.answerMs)
  const terminal = program.terminal()
  if (/Traceback \(most recent call last\)/.test(terminal)) throw traceback(terminal)
  if (exit) return
  throw new ExpectationFailed(
    {
      code: 'client-not-ended',
      text: say('client-not-ended', { ms: Math.round(isPatient ? endDeadlineMs : peer.pace.answerMs) }),
      expected: say('client-ends-expected'),
    },
    { answer: 'none', timed: true },
  )
}

function traceback(terminal: string): ExpectationFailed {
  const complaint = pythonTraceback(terminal)
  const line = complaint ? `${complaint.kind}: ${complaint.message}` : 'Traceback'
  const mistake = explainPythonMistake(terminal)
  return new ExpectationFailed(
    {
      code: 'client-traceback',
      text: say('client-traceback', { line }),
      expected: say('client-ends-expected'),
      ...(mistake && { actual: mistake.text }),
    },
    { answer: 'wrong' },
  )
}

async function expectNoSpinning(context: ClientContext): Promise<void> {
  const { kind, share } = await watchIdleness(context.program())
  const percent = Math.round(share * 100)
  if (kind === 'spins')
    throw new ExpectationFailed({
      code: 'client-spins',
      text: say('client-spins', { percent }),
      expected: say('client-ends-expected'),
    })
  if (kind === 'unclear' || kind === 'unknown')
    throw new PreconditionNotReached({ code: 'busy', text: say('client-spins', { percent }) })
}
