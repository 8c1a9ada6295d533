import { endsAreMarked } from '../../../inherited/requests/ends-are-marked.ts'
import { streamCases } from '../../../inherited/stream/stream-cases.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { onlyOverTcp } from '../only-over-tcp.ts'
import { basis, reverseService } from '../service.ts'
import { cutCases, joinCases } from './cut.ts'
import { nextClientCases } from './next-client.ts'
import { notUtf8Cases } from './not-utf-8.ts'
import { firstCases, longTextCases, textCases } from './text.ts'

/** Its answer cannot be longer than what its client had to send. */
const impossible = 'reverse/slow/never-reads'
const inherited = streamCases(reverseService).filter(({ id }) => id !== impossible)

/** The cases that judge a server of exercise 3. */
export const serverCases: readonly TestCase<ServerContext>[] = [
  ...firstCases,
  ...joinCases,
  ...textCases,
  ...cutCases,
  ...longTextCases,
  endsAreMarked('reverse', 'RV', [basis]),
  ...nextClientCases,
  ...notUtf8Cases,
  ...inherited.map(onlyOverTcp),
]
