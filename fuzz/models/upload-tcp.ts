import type { TestCase } from '../../conformance/model/test-case.ts'
import type { ServerContext } from '../../conformance/runner/server-context.ts'
import { modelEquality, survival } from './upload-tcp/upload-cases.ts'

/** The properties of the upload over TCP; the one that may hurt the server comes last. */
export const cases: readonly TestCase<ServerContext>[] = [modelEquality, survival]
