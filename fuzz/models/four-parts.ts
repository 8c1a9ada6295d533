import type { TestCase } from '../../conformance/model/test-case.ts'
import type { ServerContext } from '../../conformance/runner/server-context.ts'
import { cutInvariance } from './four-parts/cut-case.ts'
import { modelEquality } from './four-parts/model-case.ts'
import { survival } from './four-parts/survival-case.ts'

/** The properties of the files in four parts; the one that may hurt the server comes last. */
export const cases: readonly TestCase<ServerContext>[] = [cutInvariance, modelEquality, survival]
