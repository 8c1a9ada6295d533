import { ExpectationFailed } from '../../model/outcome-errors.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { leavePolitely, openUploader } from './open-uploader.ts'
import type { Upload } from './uploader.ts'

/**
 * A client tries to send a file that the server may refuse at any step, in words, by closing or by silence, and leaves.
 */
export async function tryUpload(context: ServerContext, name: string, upload: Upload): Promise<void> {
  const uploader = await openUploader(context, name)
  await uploader.upload(upload).catch((thrown: unknown) => {
    if (!(thrown instanceof ExpectationFailed)) throw thrown
  })
  await leavePolitely(uploader)
}
