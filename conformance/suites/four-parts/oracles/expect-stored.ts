import { basename } from 'node:path'
import { expectFile } from '../../../oracles/expect-file.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import type { Upload } from '../uploader.ts'

/**
 * The file comes to stand below the program's folder, with exactly its content. Only the disk of a program that we
 * launched can be seen; of any other its acknowledgements have to do.
 */
export async function expectStored(
  { subject, pace }: Pick<ServerContext, 'subject' | 'pace'>,
  { name, content }: Upload,
  withinMs: number = pace.answerMs,
): Promise<void> {
  const folder = subject.program?.folder
  if (folder === undefined) return
  await expectFile(folder, { name, isPlace: (path) => basename(path) === name, content }, withinMs)
}
