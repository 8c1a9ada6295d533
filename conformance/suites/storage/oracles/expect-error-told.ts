import { isRefusal } from '../../../inherited/download/outcomes/expect-nothing-came.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { ProgramView } from '../../../pair/pair-view.ts'
import { say } from '../words/say.ts'

/** After the name of a missing file was typed, and before the next question, the client said that it is not there. @throws ExpectationFailed otherwise. */
export function expectErrorTold(client: ProgramView, missing: string): void {
  const told = toldAfter(client, missing)
  if (isRefusal(told)) return
  throw new ExpectationFailed(
    {
      code: 'client-error-unsaid',
      text: say('pair-error-unsaid', { name: missing }),
      expected: say('client-error-expected'),
      ...(told.trim() !== '' && { actual: { es: told.trim(), en: told.trim() } }),
    },
    { timed: true },
  )
}

function toldAfter({ terminal, typed }: ProgramView, line: string): string {
  const at = typed.findIndex((each) => each.line === line)
  const [asked = '', next = ''] = [typed[at]?.prompt, typed[at + 1]?.prompt]
  const from = asked === '' ? -1 : terminal.indexOf(asked)
  const rest = from < 0 ? terminal : terminal.slice(from + asked.length)
  const end = next === '' ? -1 : rest.indexOf(next)
  return end < 0 ? rest : rest.slice(0, end)
}
