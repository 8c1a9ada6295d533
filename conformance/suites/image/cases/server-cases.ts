import { endsAreMarked } from '../../../inherited/requests/ends-are-marked.ts'
import { streamCases } from '../../../inherited/stream/stream-cases.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { basis, imageService } from '../service.ts'
import { cutCases } from './cut.ts'
import { neverReadsCases } from './never-reads.ts'
import { nextClientCases } from './next-client.ts'
import { refuseCases } from './refuse.ts'
import { firstCases, sendCases } from './send.ts'

/** One large image does what many requests do elsewhere. */
const judgedOtherwise = 'image/slow/never-reads'
const inherited = streamCases(imageService).filter(({ id }) => id !== judgedOtherwise)

/** The cases that judge a server of exercise 5. */
export const serverCases: readonly TestCase<ServerContext>[] = [
  ...firstCases,
  ...cutCases,
  ...sendCases,
  ...refuseCases,
  endsAreMarked('image', 'IM', [basis]),
  ...nextClientCases,
  ...inherited,
  ...neverReadsCases,
]
