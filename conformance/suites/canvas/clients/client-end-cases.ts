import { encodeMessage } from '../../../../reference/exercises/canvas/protocol.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { FramedPeer } from '../../../peers/framed-peer.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { explainPythonMistake } from '../../../subject/python-mistakes.ts'
import { whiteBoard } from '../oracles/white-board.ts'
import { say } from '../words/say.ts'
import { hostClientShowing } from './canvas-host.ts'

const common = { role: 'client', dependsOn: ['canvas/client/shows-the-board'] } as const
/** What “not for ever” means for a client. */
const endDeadlineMs = 30_000
const watchMs = 400
/** Below this share of one processor nothing spins. */
const calmShare = 0.25

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
  const lines = terminal.trimEnd().split('\n')
  const line = lines.findLast((each) => /^\w*(Error|Exception|Interrupt)\b/.test(each.trim())) ?? 'Traceback'
  const mistake = explainPythonMistake(terminal)
  return new ExpectationFailed(
    {
      code: 'client-traceback',
      text: say('client-traceback', { line: line.trim() }),
      expected: say('client-ends-expected'),
      ...(mistake && { actual: mistake.text }),
    },
    { answer: 'wrong' },
  )
}

/** A spinning thread never pauses: one calm stretch of time is proof enough that nothing spins. */
async function expectNoSpinning(context: ClientContext): Promise<void> {
  const program = context.program()
  let least = 1
  for (let stretch = 0; stretch < 3; stretch++) {
    const before = program.processorMs() ?? 0
    const since = performance.now()
    if (await program.waitForExit(watchMs)) return
    least = Math.min(least, ((program.processorMs() ?? 0) - before) / (performance.now() - since))
    if (least < calmShare) return
  }
  throw new ExpectationFailed({
    code: 'client-spins',
    text: say('client-spins', { percent: Math.round(least * 100) }),
    expected: say('client-ends-expected'),
  })
}
