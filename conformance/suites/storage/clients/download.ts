import { basename, dirname } from 'node:path'
import { receivedFolder } from '../../../../reference/exercises/storage/protocol.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import { expectFile, filesBelow } from '../../../oracles/expect-file.ts'
import { expectNoTraceback } from '../../../oracles/expect-orderly-end.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { say } from '../words/say.ts'
import type { DownloadedFile } from './files.ts'
import type { StorageHost } from './storage-host.ts'

/** The client downloads each file, one after the other, and stores it exactly. */
export async function expectDownloads(host: StorageHost, files: readonly DownloadedFile[]): Promise<void> {
  for (const file of files) {
    await host.askToDownload(file.name)
    await host.giveContent(file.content)
    await expectStored(host.context, file)
  }
}

/** The file comes to stand in the folder of downloads with exactly its bytes. */
export async function expectStored({ program, pace }: ClientContext, file: DownloadedFile): Promise<void> {
  const running = program()
  const { folder } = running
  const wanted = { ...file, isPlace: (path: string) => isDownload(path, file.name) }
  try {
    await expectFile(folder, wanted, pace.answerMs, () => running.exit() !== undefined)
  } catch (thrown) {
    if (!(thrown instanceof ExpectationFailed)) throw thrown
    throw await elsewhere(folder, file, thrown)
  }
}

/** No file of this name stands anywhere below the client's folder. */
export async function expectNoFile(context: ClientContext, name: string): Promise<void> {
  const [path] = await placesOf(context.program().folder, name)
  expectNoTraceback(context)
  if (path === undefined) return
  throw new ExpectationFailed(
    {
      code: 'client-file-despite-error',
      text: say('client-file-despite-error', { path }),
      expected: say('client-no-file-expected', { name }),
    },
    { answer: 'wrong' },
  )
}

/** A client may stand in a folder of its own, so that its downloads lie deeper. */
function isDownload(path: string, name: string): boolean {
  return isNamed(path, name) && basename(dirname(path)) === receivedFolder
}

function isNamed(path: string, name: string): boolean {
  return basename(path).normalize('NFC') === name.normalize('NFC')
}

async function placesOf(folder: string, name: string): Promise<string[]> {
  return (await filesBelow(folder)).filter((path) => isNamed(path, name))
}

/** A file that is missing may stand where it does not belong. */
async function elsewhere(
  folder: string,
  { name, content }: DownloadedFile,
  failure: ExpectationFailed,
): Promise<ExpectationFailed> {
  if (failure.reason.code !== 'file-missing') return failure
  const [path] = await placesOf(folder, name)
  if (path === undefined) return failure
  return new ExpectationFailed(
    {
      code: 'client-other-folder',
      text: say('client-other-folder', { path }),
      expected: say('client-folder-expected', { path: `${receivedFolder}/${name}`, bytes: content.length }),
    },
    { answer: 'wrong', timed: failure.facts.timed === true },
  )
}
