import { basename, dirname } from 'node:path'
import { receivedFolder } from '../../../../reference/exercises/storage/protocol.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import { expectStored, filesNamed } from '../../../pair/oracles/stored-file.ts'
import type { ProgramView } from '../../../pair/pair-view.ts'
import { say } from '../words/say.ts'

interface Wanted {
  readonly name: string
  readonly content: Buffer
}

/** The file stands in the client's folder of downloads with exactly its bytes. @throws ExpectationFailed otherwise. */
export function expectDownloaded(client: ProgramView, wanted: Wanted): void {
  expectStored(client, wanted)
  if (isDownloaded(client, wanted)) return
  const [path = ''] = filesNamed(client, wanted.name).map(([each]) => each)
  throw new ExpectationFailed(
    {
      code: 'client-other-folder',
      text: say('client-other-folder', { path }),
      expected: say('client-folder-expected', {
        path: `${receivedFolder}/${wanted.name}`,
        bytes: wanted.content.length,
      }),
    },
    { answer: 'wrong', timed: true },
  )
}

/** Whether the file is there. */
export function isDownloaded(client: ProgramView, { name, content }: Wanted): boolean {
  return filesNamed(client, name).some(
    ([path, now]) => basename(dirname(path)) === receivedFolder && now.equals(content),
  )
}
