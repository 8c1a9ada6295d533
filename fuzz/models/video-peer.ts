import type { TestCase } from '../../conformance/model/test-case.ts'
import type { ServerContext } from '../../conformance/runner/server-context.ts'
import { anyVideo } from './video-peer/any-video.ts'
import { survival } from './video-peer/survival.ts'

/** The properties of a provider of videos; the one that may hurt it comes last. */
export const cases: readonly TestCase<ServerContext>[] = [anyVideo, survival]
