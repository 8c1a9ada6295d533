import type { LinkDialogue } from '../../net/link-dialogue.ts'
import { errorLine, maxLineBytes, maxTextBytes, type ReverseRequest, readRequestLine, sizeLine } from './protocol.ts'
import { reverseText } from './reverse-text.ts'

/** What came of a client's request. */
export type ReversalNews =
  | { readonly kind: 'reversed'; readonly name: string; readonly size: number }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'left'; readonly name: string }

/** Answers the requests of one client, one after the other, until it ends or cannot be understood. */
export async function converse(
  dialogue: LinkDialogue,
  onNews: (news: ReversalNews) => void,
  idleMs: number,
): Promise<void> {
  const refuse = (reason: string) => {
    onNews({ kind: 'refused', reason })
    return dialogue.send(Buffer.from(errorLine(reason)))
  }
  for (;;) {
    const came = await dialogue.line(maxLineBytes, idleMs)
    if (came.kind === 'too-long') await refuse('línea demasiado larga')
    if (came.kind !== 'line') return
    const request = readRequestLine(came.bytes)
    if (!request || request.size > maxTextBytes) {
      await refuse(request ? `el máximo es ${maxTextBytes} bytes` : 'se esperaba INVERTIR <nombre> <bytes>')
      return
    }
    const text = await receive(dialogue, request, idleMs)
    if (!text) {
      onNews({ kind: 'left', name: request.name })
      return
    }
    const reversed = reverseText(text)
    if (!reversed) {
      await refuse('el contenido no es texto UTF-8')
      continue
    }
    await dialogue.send(Buffer.from(sizeLine(reversed.length)))
    await dialogue.send(reversed)
    onNews({ kind: 'reversed', name: request.name, size: reversed.length })
  }
}

/** The announced bytes; the memory grows with what comes, not with what was announced. */
async function receive(
  dialogue: LinkDialogue,
  { size }: ReverseRequest,
  withinMs: number,
): Promise<Buffer | undefined> {
  let room = Buffer.alloc(Math.min(size, 4096))
  let used = 0
  const { kind } = await dialogue.content(size, withinMs, (piece) => {
    if (used + piece.length > room.length)
      room = Buffer.concat([room.subarray(0, used)], Math.min(size, 2 * (used + piece.length)))
    used += piece.copy(room, used)
  })
  return kind === 'whole' ? room : undefined
}
