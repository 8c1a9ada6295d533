import { ExpectationFailed, PreconditionNotReached } from '../model/outcome-errors.ts'
import type { ClientContext } from '../runner/client-context.ts'
import { explainPythonMistake } from '../subject/python-mistakes.ts'
import { pythonTraceback } from '../subject/python-traceback.ts'
import { say } from '../words/say.ts'
import { watchIdleness } from './watch-idleness.ts'

/** What “not for ever” means for a client. */
const endDeadlineMs = 30_000

/** The client ends by itself, and nothing on its terminal is a traceback. */
export async function expectOrderlyEnd(context: ClientContext): Promise<void> {
  const program = context.program()
  // the second try of a case is the patient one: it waits as long as “not for ever” means
  const isPatient = context.attempt > 1
  const exit = await program.waitForExit(isPatient ? endDeadlineMs : context.pace.answerMs)
  expectNoTraceback(context)
  if (exit) return
  throw new ExpectationFailed(
    {
      code: 'client-not-ended',
      text: say('client-not-ended', { ms: Math.round(isPatient ? endDeadlineMs : context.pace.answerMs) }),
      expected: say('client-ends-expected'),
    },
    { answer: 'none', timed: true },
  )
}

/** Nothing on the client's terminal is a traceback. */
export function expectNoTraceback(context: ClientContext): void {
  const terminal = context.program().terminal()
  if (!/Traceback \(most recent call last\)/.test(terminal)) return
  const complaint = pythonTraceback(terminal)
  const line = complaint ? `${complaint.kind}: ${complaint.message}` : 'Traceback'
  const mistake = explainPythonMistake(terminal)
  throw new ExpectationFailed(
    {
      code: 'client-traceback',
      text: say('client-traceback', { line }),
      expected: say('client-ends-expected'),
      ...(mistake && { actual: mistake.text }),
    },
    { answer: 'wrong' },
  )
}

/** After its server has gone, the client does not use a processor for nothing. */
export async function expectNoSpinning(context: ClientContext): Promise<void> {
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
