import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import type { Upload } from '../uploader.ts'
import { expectStored } from './expect-stored.ts'

/** The file comes to hold the new content alone. What was appended to `before` will not go away: no second try is needed. */
export async function expectReplaced(context: ServerContext, upload: Upload, before: Buffer): Promise<void> {
  await expectStored(context, upload).catch((thrown: unknown) => {
    if (!(thrown instanceof ExpectationFailed)) throw thrown
    const actual = thrown.facts.details?.['actual']
    const isAppended = actual instanceof Uint8Array && Buffer.concat([before, upload.content]).equals(actual)
    throw isAppended ? new ExpectationFailed(thrown.reason, { ...thrown.facts, timed: false }) : thrown
  })
}
