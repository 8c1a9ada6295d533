import type { TestCase } from '../../conformance/model/test-case.ts'
import type { ServerContext } from '../../conformance/runner/server-context.ts'
import { cutInvariance, headerCutInvariance } from './canvas/cut-cases.ts'
import { joinInvariance, modelEquality, sequenceEquality } from './canvas/picture-cases.ts'
import { survival } from './canvas/survival-case.ts'

/** The properties of the shared canvas; the one that may hurt the server comes last. */
export const cases: readonly TestCase<ServerContext>[] = [
  cutInvariance,
  headerCutInvariance,
  joinInvariance,
  sequenceEquality,
  modelEquality,
  survival,
]
