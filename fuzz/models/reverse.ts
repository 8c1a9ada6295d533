import type { TestCase } from '../../conformance/model/test-case.ts'
import type { ServerContext } from '../../conformance/runner/server-context.ts'
import { anyText, cutInvariance } from './reverse/reverse-cases.ts'

/** The properties of the reversed text. */
export const cases: readonly TestCase<ServerContext>[] = [anyText, cutInvariance]
