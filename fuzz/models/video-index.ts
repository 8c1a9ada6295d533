import type { TestCase } from '../../conformance/model/test-case.ts'
import type { ServerContext } from '../../conformance/runner/server-context.ts'
import { modelEquality } from './video-index/model-case.ts'
import { survival } from './video-index/survival-case.ts'

/** The properties of the central server of videos; the one that may hurt the server comes last. */
export const cases: readonly TestCase<ServerContext>[] = [modelEquality, survival]
