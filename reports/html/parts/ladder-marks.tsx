import type { JSX } from 'preact'
import type { Text } from '../../../conformance/model/text.ts'
import type { TranscriptEntry } from '../../../conformance/model/transcript.ts'
import { bytesOf, readable } from '../../text/byte-text.ts'
import { shortened, visible, visibleLine } from '../../text/visible.ts'
import { say } from '../../words/say.ts'

/** The width of one character of a ladder's 12 px typewriter face. */
export const charWidth = 7.3

/** How much larger than its own units a ladder may be shown. */
export const largest = 1.2

/** The bytes of an entry as a person reads them, with their number before them, at most `room` characters. */
export function BytesLabel({ entry, room }: { entry: TranscriptEntry; room: number }): JSX.Element {
  const bytes = bytesOf(entry.bytes)
  const total = entry.totalBytes ?? bytes.length
  const count = `${total} B`
  const rest = total > bytes.length ? '…' : ''
  const text = shortened(readable(bytes.subarray(0, Math.max(0, room))) + rest, Math.max(1, room - count.length - 1))
  return (
    <>
      <tspan class="n">{count}</tspan> {text}
    </>
  )
}

/** The words of an event, at most `room` characters. */
export function eventText({ event, note, bytes }: TranscriptEntry, room: number): Text {
  const word = event === undefined ? undefined : say(`event.${event}`)
  const shown = bytes === '' ? '' : readable(bytesOf(bytes).subarray(0, room))
  const text = note ?? {
    es: [word?.es, shown].filter(Boolean).join(': '),
    en: [word?.en, shown].filter(Boolean).join(': '),
  }
  return { es: shortened(visibleLine(text.es), room), en: shortened(visibleLine(text.en), room) }
}

/** Draws a path between two lanes at a height. */
export type Shape = (from: number, to: number, y: number) => string

/** An arrow. */
export const right: Shape = (from, to, y) => `M${from} ${y}H${to - 1}m-7-4 7 4-7 4`
/** An arrow the other way. */
export const left: Shape = (from, to, y) => `M${to} ${y}H${from + 1}m7-4-7 4 7 4`
const cross = (x: number, y: number): string => `M${x - 4} ${y - 4}l8 8m0-8l-8 8`
/** An arrow that breaks off half-way: what was lost. */
export const crossed = (toRight: boolean): Shape => {
  return (from, to, y) => {
    const middle = (from + to) / 2
    return `M${toRight ? from : to} ${y}H${toRight ? middle - 8 : middle + 8}${cross(middle, y)}`
  }
}
const gap: Shape = (from, to, y) => {
  const middle = from + (to - from) * 0.94
  return `M${from} ${y}H${middle - 8}m4-7-8 14m16-14-8 14m4-7H${to}`
}

/** How each event is drawn: open and end as arrows, a reset as an arrow that ends in a cross, a cut as a broken line. */
export const shapes: Readonly<Partial<Record<NonNullable<TranscriptEntry['event']>, Shape>>> = {
  open: right,
  refused: (from, to, y) => `M${from} ${y}H${to - 8}${cross(to - 4, y)}`,
  'end-sent': right,
  'end-received': left,
  'reset-sent': (from, to, y) => `M${from} ${y}H${to - 8}${cross(to - 4, y)}`,
  'reset-received': (from, to, y) => `M${to} ${y}H${from + 8}${cross(from + 4, y)}`,
  'cut-seen': gap,
  'cut-unseen': gap,
  deadline: (from, _to, y) => `M${from - 5} ${y - 6}h10l-10 12h10z`,
  keyboard: right,
  fault: gap,
}

/** A text of a drawing in both languages. */
export function Both({ t }: { t: Text }): JSX.Element {
  if (t.es === t.en) return <>{visible(t.es)}</>
  return (
    <>
      <tspan lang="es">{visible(t.es)}</tspan>
      <tspan lang="en">{visible(t.en)}</tspan>
    </>
  )
}
