import type { TestCase } from '../../conformance/model/test-case.ts'
import type { ServerContext } from '../../conformance/runner/server-context.ts'
import { anyOrder, modelEquality } from './upload-udp/upload-cases.ts'

/** The properties of the upload over UDP. */
export const cases: readonly TestCase<ServerContext>[] = [modelEquality, anyOrder]
