import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import { filesNamed } from '../../../pair/oracles/stored-file.ts'
import type { Loss } from '../../../pair/pair-story.ts'
import type { PairView } from '../../../pair/pair-view.ts'
import type { UploadFile } from '../upload-file.ts'
import { say } from '../words/say.ts'

/** After the connection broke somebody still has the whole file: the client, or the server. @throws ExpectationFailed otherwise. */
export function expectNothingLost({ client, server, conversation }: PairView, file: UploadFile, { plain }: Loss): void {
  const has = ({ files }: PairView['client']) =>
    filesNamed({ files }, file.name).some(([, content]) => content.equals(file.content))
  if (has(client) || has(server)) return
  const wasConfirmed = saidBack(conversation) >= saidBack(plain.conversation)
  throw new ExpectationFailed({
    code: wasConfirmed ? 'confirmed-too-early' : 'own-file-lost',
    text: say(wasConfirmed ? 'pair-confirmed-early' : 'pair-file-lost', { file: file.name }),
    expected: say('pair-file-lost-expected', { file: file.name }),
  })
}

/** How many bytes the server said: names are of one length in all tellings, so a server that says all says as many. */
function saidBack({ passages }: PairView['conversation']): number {
  return passages.reduce((sum, { way, totalBytes }) => sum + (way === 'to-client' ? totalBytes : 0), 0)
}
