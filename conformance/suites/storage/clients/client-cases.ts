import type { TestCase } from '../../../model/test-case.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { clientCutCases } from './client-cut-cases.ts'
import { clientDownloadCases } from './client-download-cases.ts'
import { clientEndCases } from './client-end-cases.ts'
import { clientListCases } from './client-list-cases.ts'

/**
 * The cases that judge a storage client (ST-C*, and what it inherits as a reader of framed streams). The assignment gives
 * its menu: 1 lists, 2 downloads and then asks for the name, 3 leaves. A client with other keys cannot be driven.
 */
export const clientCases: readonly TestCase<ClientContext>[] = [
  ...clientListCases,
  ...clientDownloadCases,
  ...clientCutCases,
  ...clientEndCases,
]
