import type { ConnectOptions, ServerContext } from '../../runner/server-context.ts'
import { freshUpload } from './fresh-upload.ts'
import { leavePolitely, openUploader } from './open-uploader.ts'
import { expectStored } from './oracles/expect-stored.ts'
import type { Upload } from './uploader.ts'

/** A client that comes, sends one file, sees it stored and leaves. */
export async function uploadOnce(
  context: ServerContext,
  name: string,
  upload: Upload,
  options?: ConnectOptions,
): Promise<void> {
  const uploader = await openUploader(context, name, options)
  await uploader.upload(upload)
  await expectStored(context, upload)
  await leavePolitely(uploader)
}

/** One client for each size, all at once where the server takes many. */
export async function uploadEach(context: ServerContext, sizes: readonly number[]): Promise<void> {
  const uploads = sizes.map((size) => freshUpload(context.random, size))
  const send = (upload: Upload) => uploadOnce(context, `cliente-${upload.content.length}`, upload)
  if (context.traits.concurrency !== 'many') {
    for (const upload of uploads) await send(upload)
    return
  }
  const ends = await Promise.allSettled(uploads.map(send))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}
