import { streamCases } from '../../inherited/stream/stream-cases.ts'
import type { TestCase } from '../../model/test-case.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { providerService } from './service.ts'

const severalAtOnce = 'video-peer/content/several-at-once'
/** A request on a connection that was answered is none, so the suite brings a case of its own. */
const replaced = 'video-peer/slow/never-reads'

/** What a provider inherits; it must serve several at once, so that a case which needs that depends on it. */
export const inheritedCases: readonly TestCase<ServerContext>[] = streamCases(providerService)
  .filter(({ id }) => id !== replaced)
  .map((testCase) => {
    if (testCase.needs?.connections !== 'at-once') return testCase
    const { needs: _, dependsOn = [], ...rest } = testCase
    return { ...rest, dependsOn: [...dependsOn, severalAtOnce] }
  })
