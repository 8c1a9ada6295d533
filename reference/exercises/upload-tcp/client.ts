import { type FileHandle, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openPlainFile } from '../../files/open-plain-file.ts'
import type { Interruption, LineCame, LinkDialogue } from '../../net/link-dialogue.ts'
import { encodeUploadAnswer, type UploadAnswer } from '../../wire/upload-texts.ts'
import { choiceLine, maxLineBytes, offerLine, readAnswer } from './protocol.ts'

/** The file that a client sends, and what it needs of its person. */
export interface UploadRequest {
  readonly dir: string
  readonly name: string
  /** How long to wait for each answer. */
  readonly replyWithinMs: number
  /** Asks the person whether to overwrite the file that the server has. */
  readonly askOverwrite: () => Promise<boolean>
  readonly onSending: (size: number) => void
}

/** How an upload ended; only after `received` was the client's own file deleted. */
export type SendingEnd =
  | { readonly kind: 'received'; readonly size: number }
  | { readonly kind: 'kept'; readonly why: 'changed' | 'not-deleted'; readonly detail: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'no-file' }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'unexpected'; readonly text: string }
  | { readonly kind: 'lost'; readonly why: Interruption; readonly while: 'asking' | 'receipt' }
  | { readonly kind: 'unreadable'; readonly code: string }

const pieceBytes = 256 * 1024

/** Sends one file of `dir` over a fresh connection, deletes it once the server confirms it, and ends the connection. */
export async function uploadFile(dialogue: LinkDialogue, request: UploadRequest): Promise<SendingEnd> {
  try {
    const opened = await openPlainFile(request.dir, request.name)
    if (!opened) return { kind: 'no-file' }
    await using file = opened.file
    return await offer(dialogue, file, opened.size, request)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return { kind: 'unreadable', code: code ?? message }
  } finally {
    dialogue.link.end()
  }
}

async function offer(
  dialogue: LinkDialogue,
  file: FileHandle,
  size: number,
  request: UploadRequest,
): Promise<SendingEnd> {
  const { replyWithinMs } = request
  const before = await file.stat()
  await dialogue.send(offerLine({ name: request.name, size }))
  let answer = await hear(dialogue, replyWithinMs, 'asking')
  if (answer.kind === 'ask') {
    if (!(await request.askOverwrite())) {
      await dialogue.send(choiceLine('keep'))
      // the server closes, so that both have ended when the program does
      await dialogue.line(maxLineBytes, replyWithinMs)
      return { kind: 'cancelled' }
    }
    await dialogue.send(choiceLine('overwrite'))
    answer = await hear(dialogue, replyWithinMs, 'asking')
  }
  if (answer.kind !== 'accept') return ended(answer)
  request.onSending(size)
  if (!(await sendContent(dialogue, file, size, replyWithinMs))) return { kind: 'unreadable', code: 'EOF' }
  const receipt = await hear(dialogue, replyWithinMs, 'receipt')
  if (receipt.kind !== 'receipt' || receipt.size !== size) return ended(receipt)
  const after = await file.stat()
  if (after.size !== size || after.mtimeMs !== before.mtimeMs) return { kind: 'kept', why: 'changed', detail: '' }
  return remove(request.dir, request.name, size)
}

/** Whether the file still had all the bytes; the connection is broken off when it had not, for nobody may take it for whole. */
async function sendContent(dialogue: LinkDialogue, file: FileHandle, size: number, withinMs: number): Promise<boolean> {
  const giveUp = () => dialogue.link.destroy()
  let ahead = size > 0 ? readPiece(file, 0, size) : undefined
  for (let sent = 0; sent < size && ahead; ) {
    const piece: Buffer = await ahead
    if (piece.length === 0) {
      giveUp()
      return false
    }
    sent += piece.length
    ahead = sent < size ? readPiece(file, sent, size) : undefined
    ahead?.catch(giveUp)
    const timer = setTimeout(giveUp, withinMs)
    const isThere = await dialogue.send(piece)
    clearTimeout(timer)
    if (!isThere) {
      await ahead
      return true
    }
  }
  return true
}

async function readPiece(file: FileHandle, from: number, size: number): Promise<Buffer> {
  const piece = Buffer.allocUnsafe(Math.min(pieceBytes, size - from))
  const { bytesRead } = await file.read(piece, 0, piece.length, from)
  return piece.subarray(0, bytesRead)
}

type Heard = UploadAnswer | Extract<SendingEnd, { kind: 'lost' | 'unexpected' }>

async function hear(dialogue: LinkDialogue, withinMs: number, doing: 'asking' | 'receipt'): Promise<Heard> {
  const came: LineCame = await dialogue.line(maxLineBytes, withinMs)
  if (came.kind !== 'line') return { kind: 'lost', why: came, while: doing }
  return readAnswer(came.bytes) ?? { kind: 'unexpected', text: came.bytes.toString('utf8') }
}

function ended(heard: Heard): SendingEnd {
  if (heard.kind === 'error') return { kind: 'refused', reason: heard.reason }
  if (heard.kind === 'lost' || heard.kind === 'unexpected') return heard
  return { kind: 'unexpected', text: encodeUploadAnswer(heard) }
}

async function remove(dir: string, name: string, size: number): Promise<SendingEnd> {
  try {
    await rm(join(dir, name))
    return { kind: 'received', size }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return { kind: 'kept', why: 'not-deleted', detail: code ?? message }
  }
}
