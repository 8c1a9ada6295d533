import type { FileHandle } from 'node:fs/promises'
import { PartialFile } from '../../files/partial-file.ts'
import type { Interruption, LinkDialogue } from '../../net/link-dialogue.ts'
import { sendFile } from '../../net/send-file.ts'
import { maxLineBytes, readAnswerLine, requestLine } from './protocol.ts'

/** A file that is open for reading. */
export interface TextFile {
  readonly name: string
  readonly file: FileHandle
  readonly size: number
}

/** What came of sending a file; only after `reversed` is there a file of that name. */
export type ReversalOutcome =
  | { readonly kind: 'reversed'; readonly stored: string; readonly size: number; readonly text: string | undefined }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'malformed'; readonly text: string }
  | { readonly kind: 'interrupted'; readonly by: Interruption }
  | { readonly kind: 'shrank' }
  | { readonly kind: 'disk'; readonly code: string }

/** Where the reversed file goes, how long is waited for each piece, and who is told that the text was sent. */
export interface ReversalOptions {
  readonly dir: string
  readonly withinMs: number
  readonly onSent: () => void
}

/** Up to so many bytes of the reversed text are also given as a text. */
export const maxShownBytes = 2000

/** The name under which the reversed text of a file is stored, beside the file. */
export function reversedName(name: string): string {
  return `invertido_${name}`
}

/** Sends one file and stores the answer; failures are values, and leave no file. */
export async function reverseFile(
  dialogue: LinkDialogue,
  { name, file, size }: TextFile,
  options: ReversalOptions,
): Promise<ReversalOutcome> {
  await dialogue.send(Buffer.from(requestLine({ name, size })))
  const sending = await sendFile(dialogue, file, size)
  if (sending === 'shrank') {
    dialogue.link.destroy()
    return { kind: 'shrank' }
  }
  if (sending === 'sent') options.onSent()
  const came = await dialogue.line(maxLineBytes, options.withinMs)
  if (came.kind !== 'line') return { kind: 'interrupted', by: came }
  const answer = readAnswerLine(came.bytes)
  if (answer.kind === 'error') return { kind: 'refused', reason: answer.reason }
  if (answer.kind === 'malformed') return answer
  try {
    return await store(dialogue, reversedName(name), answer.size, options)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return { kind: 'disk', code: code ?? message }
  }
}

async function store(
  dialogue: LinkDialogue,
  stored: string,
  size: number,
  { dir, withinMs }: ReversalOptions,
): Promise<ReversalOutcome> {
  await using file = await PartialFile.begin(dir, stored)
  const shown: Buffer[] = []
  const came = await dialogue.content(size, withinMs, (piece) => {
    if (size <= maxShownBytes) shown.push(piece)
    return file.append(piece)
  })
  if (came.kind !== 'whole') return { kind: 'interrupted', by: came }
  await file.finish()
  return { kind: 'reversed', stored, size, text: size <= maxShownBytes ? Buffer.concat(shown).toString() : undefined }
}
