import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import { expectNoTraceback } from '../../../pair/oracles/program-end.ts'
import { fold } from '../../../pair/oracles/shown-text.ts'
import { expectNotStored } from '../../../pair/oracles/stored-file.ts'
import { toldSince } from '../../../pair/oracles/told.ts'
import type { ProgramView } from '../../../pair/pair-view.ts'
import { say } from '../words/say.ts'

const isError =
  /\b(?:error|err|no|not|cannot|can't|sin|missing|fall[aoi]\w*|fail\w*|problema|inexistente|invalid\w*|desconocid\w*|denegad\w*|incorrect\w*|imposible|unable|unknown|404)\b/

/** Whether the client told its person that the file is not to be had. */
export function isRefusalTold(client: ProgramView): boolean {
  return isRefusal(toldSince(client))
}

/** Whether a text says that something is not to be had, in Spanish or English. */
export function isRefusal(text: string): boolean {
  return isError.test(fold(text))
}

/** The client told its person that there is no such file, and made none. @throws ExpectationFailed otherwise. */
export function expectNothingCame(client: ProgramView, name: string): void {
  expectNoTraceback(client)
  expectNotStored(client, name)
  if (isRefusalTold(client)) return
  const lines = client.terminal.trimEnd().split('\n').slice(-6).join('\n')
  throw new ExpectationFailed(
    {
      code: 'refusal-untold',
      text: say('refusal-untold', { name }),
      expected: say('refusal-told', { name }),
      ...(lines !== '' && { actual: { es: lines, en: lines } }),
    },
    { timed: true },
  )
}
