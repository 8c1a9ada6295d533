import { PartialFile } from '../../files/partial-file.ts'
import type { Interruption, LinkDialogue } from '../../net/link-dialogue.ts'
import { maxImageBytes, maxLineBytes, readAnswerLine, requestLine } from './protocol.ts'

/** What came of asking for an image; only after `stored` is there a file of that name. */
export type ImageOutcome =
  | { readonly kind: 'stored'; readonly size: number }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'malformed'; readonly text: string }
  | { readonly kind: 'interrupted'; readonly by: Interruption }
  | { readonly kind: 'disk'; readonly code: string }

/** Asks for one image and stores it in `dir`; `name` has to be a plain name. Failures are values, and leave no file. */
export async function fetchImage(
  dialogue: LinkDialogue,
  name: string,
  { dir, withinMs }: { readonly dir: string; readonly withinMs: number },
): Promise<ImageOutcome> {
  await dialogue.send(Buffer.from(requestLine(name)))
  const came = await dialogue.line(maxLineBytes, withinMs)
  if (came.kind !== 'line') return { kind: 'interrupted', by: came }
  const answer = readAnswerLine(came.bytes)
  if (answer.kind === 'error') return { kind: 'refused', reason: answer.reason }
  if (answer.kind === 'malformed' || answer.size > maxImageBytes)
    return { kind: 'malformed', text: came.bytes.toString() }
  try {
    await using file = await PartialFile.begin(dir, name)
    const content = await dialogue.content(answer.size, withinMs, (piece) => file.append(piece))
    if (content.kind !== 'whole') return { kind: 'interrupted', by: content }
    await file.finish()
    return { kind: 'stored', size: answer.size }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return { kind: 'disk', code: code ?? message }
  }
}
