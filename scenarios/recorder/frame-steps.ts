import { isDeepStrictEqual } from 'node:util'
import { Contents } from '../runner/contents.ts'
import { bodyOf } from '../runner/encode-send.ts'
import type { LengthFraming } from '../runner/framing.ts'
import { hasPlaceholder, mapTexts } from '../runner/placeholders.ts'
import { say } from '../words/say.ts'
import { BoardBook } from './board-book.ts'
import type { ContentBook } from './content-book.ts'
import { isShallow, isWritable, shortKeys, withContents, withoutNulls } from './frame-value.ts'
import type { Volatile } from './volatile.ts'
import type { SaidWith, WriteMessage, WrittenStep } from './written-step.ts'

/** Longer bytes than these are no frame that a scenario writes out. */
const mostRawBytes = 32 * 1024

/** Writes messages of exercises with frames: their values, or their bytes where no value says the same. */
export function frameSteps(framing: LengthFraming, book: ContentBook, loose: Volatile): WriteMessage {
  const boards = new BoardBook()
  const names = (value: unknown, way: SaidWith['way']) =>
    mapTexts(value, (text) => {
      const loosened = loose.loosen(way, text)
      return loosened.kind === 'text' ? loosened.text : text
    })
  return (message) => {
    const { peer, way, bytes, form } = message
    const isSent = way === 'to-server'
    const read = form === 'frame' ? framing.readBody(bytes.subarray(framing.field.bytes)) : undefined
    if (!read || read.problem !== undefined || !isShallow(read.value)) return rawStep(message, book)
    const value = framing.carriesBytes ? withoutNulls(read.value) : read.value
    if (!isSent) {
      const board = boards.came(peer, value)
      if (board) return [{ step: { expect: { peer, board } } }]
      const wanted = isWritable(value) ? withContents(value, (each) => book.received(each)) : shortKeys(value, book)
      if (wanted === undefined) return rawStep(message, book)
      return [written({ step: { expect: { peer, message: names(wanted, way) } } })]
    }
    boards.said(value)
    const sent = withContents(value, (each) => book.sent(each).ref)
    const isSame = isWritable(value) && says(sent, read.value, framing, new Contents(book.described))
    return isSame ? [written({ step: { send: { peer, message: names(sent, way) } } })] : rawStep(message, book)
  }
}

/** Whether a message of a scenario means what was said; numbers that JavaScript cannot hold do not survive. */
function says(message: unknown, value: unknown, framing: LengthFraming, contents: Contents): boolean {
  const body = bodyOf(message, framing, contents)
  return body !== undefined && isDeepStrictEqual(framing.readBody(body).value, value)
}

function written(step: WrittenStep): WrittenStep {
  return hasPlaceholder(step.step) ? { ...step, comment: say('recorded-changes') } : step
}

/** Bytes can be sent as they were; nothing expects bytes that are no message. */
function rawStep({ peer, way, bytes }: SaidWith, book: ContentBook): WrittenStep[] {
  if (way === 'to-client') return [{ step: { note: say('recorded-unreadable', { peer, count: bytes.length }) } }]
  if (bytes.length > mostRawBytes || !book.spend(3 * bytes.length))
    return [{ step: { note: say('recorded-left-out', { peer, count: bytes.length }) } }]
  return [{ step: { send: { peer, bytes: bytes.toString('hex').replace(/(..)(?=.)/g, '$1 ') } } }]
}
