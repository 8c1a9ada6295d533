import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import { expectNoTraceback } from '../../../oracles/expect-orderly-end.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { say } from '../words/say.ts'
import { typeText } from './host-client.ts'

/** What “not for ever” means for a client. */
const endDeadlineMs = 30_000

/** Starts a client that calls a port on which nobody listens. @throws ExpectationFailed when it breaks off or hangs. */
export async function startAlone(context: ClientContext, port: number): Promise<void> {
  const since = performance.now()
  const program = await context.launch({ port })
  typeText(context, 'hola')
  // the second try of a case is the patient one: it waits as long as “not for ever” means
  const patienceMs = context.attempt > 1 ? endDeadlineMs : context.pace.answerMs
  const exit = await program.waitForExit(patienceMs)
  expectNoTraceback(context)
  const ms = Math.round(performance.now() - since)
  if (exit) {
    const line = program.terminal().trim().split('\n').at(-1)?.trim() ?? ''
    context.observe(say('client-alone', { ms, code: String(exit.code ?? exit.signal), line: line.slice(0, 120) }))
    if (line !== '') return
    throw new ExpectationFailed(
      { code: 'client-says-nothing', text: say('client-says-nothing'), expected: say('client-tells-expected') },
      { answer: 'none' },
    )
  }
  // who is back at the keyboard ends with it; how, is its own affair
  program.closeKeyboard()
  if (await program.waitForExit(context.pace.silenceMs)) return context.observe(say('client-alone-back'))
  throw new ExpectationFailed(
    { code: 'client-hangs', text: say('client-hangs', { ms }), expected: say('client-hangs-expected') },
    { answer: 'none', timed: true },
  )
}
