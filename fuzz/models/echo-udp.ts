import type { TestCase } from '../../conformance/model/test-case.ts'
import type { ServerContext } from '../../conformance/runner/server-context.ts'
import { kind } from '../../conformance/suites/echo-udp/kind.ts'
import { textsCase } from './echo/texts-case.ts'

/** The properties of an echo over UDP. */
export const cases: readonly TestCase<ServerContext>[] = [textsCase(kind)]
