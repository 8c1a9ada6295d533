import type { TestCase } from '../../conformance/model/test-case.ts'
import type { ServerContext } from '../../conformance/runner/server-context.ts'
import { survival } from './image/survival-case.ts'

/** The properties of the image server. */
export const cases: readonly TestCase<ServerContext>[] = [survival]
