import type { TestCase } from '../../conformance/model/test-case.ts'
import type { ServerContext } from '../../conformance/runner/server-context.ts'
import { chat } from '../../conformance/suites/chat-udp/exercise.ts'
import { modelEquality } from './chat/model-case.ts'

/** The properties of the chat over UDP. */
export const cases: readonly TestCase<ServerContext>[] = [modelEquality(chat)]
