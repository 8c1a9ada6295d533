import type { TestCase } from '../../model/test-case.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { askCases } from './cases/ask.ts'
import { escapeCases } from './cases/escape.ts'
import { keepCases } from './cases/keep.ts'
import { nextClientCases } from './cases/next-client.ts'
import { overwriteCases } from './cases/overwrite.ts'
import { receiptCases } from './cases/receipt.ts'
import { longFileCases, storeCases } from './cases/store.ts'
import { vanishCases } from './cases/vanish.ts'
import type { UploadService } from './upload-service.ts'

/** The cases of one file, in two parts: between them come those on which long contents depend. */
export function uploadCases(service: UploadService): {
  readonly plain: readonly TestCase<ServerContext>[]
  readonly demanding: readonly TestCase<ServerContext>[]
} {
  return {
    plain: [
      ...storeCases(service),
      ...nextClientCases(service),
      ...askCases(service),
      ...overwriteCases(service),
      ...keepCases(service),
    ],
    demanding: [...longFileCases(service), ...receiptCases(service), ...vanishCases(service), ...escapeCases(service)],
  }
}
