import { basename } from 'node:path'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { Text } from '../../../model/text.ts'
import { expectFile } from '../../../oracles/expect-file.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import type { UploadFile } from '../upload-file.ts'

/**
 * The file comes to stand below the program's folder, with exactly its content. Only the disk of a program that we
 * launched can be seen; of any other the receipt has to do.
 */
export async function expectStored(
  { subject, pace }: Pick<ServerContext, 'subject' | 'pace'>,
  { name, content }: UploadFile,
  withinMs: number = pace.answerMs,
): Promise<void> {
  const folder = subject.program?.folder
  if (folder === undefined) return
  await expectFile(folder, { name, isPlace: (path) => basename(path) === name, content }, withinMs)
}

/** The file stands on the disk as it should at this moment. @throws ExpectationFailed with `code` and `text` when it does not. */
export async function expectStoredNow(
  context: Pick<ServerContext, 'subject' | 'pace'>,
  file: UploadFile,
  code: string,
  text: Text,
): Promise<void> {
  await expectStored(context, file, 0).catch((thrown: unknown) => {
    if (!(thrown instanceof ExpectationFailed)) throw thrown
    const { reason, facts } = thrown
    throw new ExpectationFailed(
      { ...reason, code, text, actual: reason.actual ?? reason.text },
      { ...facts, timed: false },
    )
  })
}
