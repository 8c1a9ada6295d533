import type { TestCase } from '../../conformance/model/test-case.ts'
import type { ServerContext } from '../../conformance/runner/server-context.ts'
import { talkCase } from './helpdesk/talk-case.ts'

/** The properties of the help desk. */
export const cases: readonly TestCase<ServerContext>[] = [talkCase]
