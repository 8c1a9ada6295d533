import type { TestCase } from '../../../model/test-case.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { clientCutCases } from './client-cut-cases.ts'
import { clientEndCases } from './client-end-cases.ts'
import { clientTalkCases } from './client-talk-cases.ts'

/** The cases that judge a canvas client (CV-C*, and what it inherits as a reader of framed streams). */
export const clientCases: readonly TestCase<ClientContext>[] = [
  ...clientTalkCases,
  ...clientCutCases,
  ...clientEndCases,
]
