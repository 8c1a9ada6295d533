import type { ServerContext } from '../../runner/server-context.ts'
import { upload } from './conversation.ts'
import { expectStored } from './oracles/expect-stored.ts'
import { freshFile, type UploadFile } from './upload-file.ts'
import type { UploadService } from './upload-service.ts'

/** A client that comes, sends one new file, sees it stored and leaves. */
export async function uploadOnce(
  context: ServerContext,
  service: UploadService,
  name: string,
  file: UploadFile,
): Promise<void> {
  const peer = await service.open(context, name)
  await upload(context, peer, file)
  await expectStored(context, file)
  await service.leave(peer)
}

/** So many connections wait in the shortest queue that a program usually asks for. */
const mostAtOnce = 4

/** One client for each file, some of them at once where the server takes many. */
export async function uploadEach(
  context: ServerContext,
  service: UploadService,
  files: readonly UploadFile[],
): Promise<void> {
  const waiting = files.entries()
  const work = async () => {
    for (const [i, file] of waiting) await uploadOnce(context, service, `cliente-${i + 1}`, file)
  }
  // over UDP, two clients at once are judged by a case of their own
  const isAtOnce = service.transport === 'tcp' && context.traits.concurrency === 'many'
  const workers = isAtOnce ? mostAtOnce : 1
  const ends = await Promise.allSettled(Array.from({ length: workers }, work))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

/** A file of `size` bytes that the server has; one that serves a single client is started again with what it stored. */
export async function storedFile(context: ServerContext, service: UploadService, size: number): Promise<UploadFile> {
  const file = freshFile(context.random, size)
  await uploadOnce(context, service, 'ana', file)
  if (context.traits.concurrency === 'one-life') await context.restart({ keepsFolder: true })
  return file
}
