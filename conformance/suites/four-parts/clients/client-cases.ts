import type { TestCase } from '../../../model/test-case.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { clientCollectCases } from './client-collect-cases.ts'
import { clientContentCases } from './client-content-cases.ts'
import { clientSendCases } from './client-send-cases.ts'
import { clientTroubleCases } from './client-trouble-cases.ts'

/** The cases that judge a client of assignment 004 (FP-C*, and what careful network code adds). */
export const clientCases: readonly TestCase<ClientContext>[] = [
  ...clientSendCases,
  ...clientCollectCases,
  ...clientContentCases,
  ...clientTroubleCases,
]
