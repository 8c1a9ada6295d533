import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import { say } from '../words/say.ts'

/** The failure of the file with this number over one connection, said as what it is. */
export function secondFileFailure(thrown: unknown, number: number): unknown {
  if (!(thrown instanceof ExpectationFailed)) return thrown
  const { reason, facts } = thrown
  return new ExpectationFailed(
    {
      code: 'next-file-not-taken',
      text: say('next-file-not-taken', { number }),
      expected: say('next-file-expected'),
      actual: reason.actual ?? reason.text,
      pictures: reason.pictures ?? [],
    },
    facts,
  )
}
