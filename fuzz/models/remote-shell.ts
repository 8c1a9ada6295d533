import type { TestCase } from '../../conformance/model/test-case.ts'
import type { ServerContext } from '../../conformance/runner/server-context.ts'
import { modelEquality } from './remote-shell/model-case.ts'

/** The properties of the remote shell. */
export const cases: readonly TestCase<ServerContext>[] = [modelEquality]
