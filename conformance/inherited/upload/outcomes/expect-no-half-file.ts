import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import { filesNamed } from '../../../pair/oracles/stored-file.ts'
import type { Loss } from '../../../pair/pair-story.ts'
import type { PairView } from '../../../pair/pair-view.ts'
import type { UploadFile } from '../upload-file.ts'
import { say } from '../words/say.ts'

/** After the connection broke the server has the whole new file under that name, or what it had before. @throws ExpectationFailed otherwise. */
export function expectNoHalfFile({ server }: PairView, file: UploadFile, { how, plain }: Loss): void {
  // where the end of the stream is the end of the content, nobody can tell that there was to be more
  if (how === 'end' && endsBeforeReceipt(plain)) return
  const [old] = filesNamed({ files: server.filesBefore }, file.name)
  const half = filesNamed(server, file.name).find(
    ([, content]) => !content.equals(file.content) && !(old && content.equals(old[1])),
  )
  if (!half && (!old || filesNamed(server, file.name).length > 0)) return
  throw new ExpectationFailed({
    code: old ? 'old-file-lost' : 'half-file',
    text: say(old ? 'pair-old-lost' : 'pair-half-file', { file: file.name, bytes: half?.[1].length ?? 0 }),
    expected: say('half-file-expected'),
  })
}

/** The client ends its side of the connection while it still waits for the receipt. */
function endsBeforeReceipt({ conversation: { endings, passages } }: PairView): boolean {
  return endings.some(
    ({ by, how, connection, atMs }) =>
      by === 'client' &&
      how === 'end' &&
      passages.some((each) => each.connection === connection && each.way === 'to-client' && each.atMs > atMs),
  )
}
