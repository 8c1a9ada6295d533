import type { TestCase } from '../../conformance/model/test-case.ts'
import type { ServerContext } from '../../conformance/runner/server-context.ts'
import { modelEquality, survival } from './storage/service-cases.ts'
import { cutInvariance, headerCutInvariance, joinInvariance } from './storage/stream-cases.ts'

/** The properties of the storage; the one that may hurt the server comes last. */
export const cases: readonly TestCase<ServerContext>[] = [
  cutInvariance,
  headerCutInvariance,
  joinInvariance,
  modelEquality,
  survival,
]
