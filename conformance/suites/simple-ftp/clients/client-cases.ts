import type { TestCase } from '../../../model/test-case.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { onlyOverTcp } from '../only-over-tcp.ts'
import { clientCutCases } from './client-cut-cases.ts'
import { clientDownloadCases } from './client-download-cases.ts'
import { clientErrorCases } from './client-error-cases.ts'

/** The cases that judge a client of exercise 7 (FT-C*, and what careful network code adds). */
export const clientCases: readonly TestCase<ClientContext>[] = [
  ...clientDownloadCases,
  ...clientCutCases.map(onlyOverTcp),
  ...clientErrorCases,
]
