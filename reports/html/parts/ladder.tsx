import type { JSX } from 'preact'
import type { Text } from '../../../conformance/model/text.ts'
import type { TranscriptEntry } from '../../../conformance/model/transcript.ts'
import { bytesOf, readable } from '../../text/byte-text.ts'
import { shortened, visible, visibleLine } from '../../text/visible.ts'
import { say } from '../../words/say.ts'
import { firstRowY, type LadderLayout, type LadderRow, ladderLayout, rowHeight, subjectLane } from './ladder-layout.ts'

/** The width of one character of the drawing's 12 px typewriter face. */
const charWidth = 7.3

/** How much larger than its own units a drawing may be shown. */
const largest = 1.2

/** A transcript as a ladder: one lane per peer and one for the program, an arrow per message, marks for cuts and resets. */
export function Ladder({ transcript, label }: { transcript: readonly TranscriptEntry[]; label: string }): JSX.Element {
  const layout = ladderLayout(transcript)
  const { width, height, lanes, subjectX, rows } = layout
  const description = say('ladder.lanes', {
    peers: visibleLine(lanes.map(({ peer }) => shortened(peer, 20)).join(', ')),
  })
  const title = say('story.ladder')
  const bottom = height - 12
  return (
    <svg
      class={lanes.length > 1 ? 'ladder wide' : 'ladder'}
      viewBox={`0 0 ${width} ${height}`}
      width={Math.round(width * largest)}
      height={Math.round(height * largest)}
      role="img"
      aria-labelledby={label}
    >
      <title lang="es">{title.es}</title>
      <title lang="en">{title.en}</title>
      <desc lang="es">{description.es}</desc>
      <desc lang="en">{description.en}</desc>
      {lanes.map(({ peer, x }) => (
        <>
          <path class="lane" d={`M${x} 26V${bottom}`} />
          <text class="who" x={x} y="16">
            {visibleLine(shortened(peer, 12))}
          </text>
        </>
      ))}
      <path class="lane s" d={`M${subjectX} 26V${bottom}`} />
      <text class="who s" x={subjectX} y="16">
        <Both t={say('ladder.subject')} />
      </text>
      {rows.map((row, index) => (
        <Row row={row} y={firstRowY + index * rowHeight} layout={layout} />
      ))}
    </svg>
  )
}

function Row({ row, y, layout }: { row: LadderRow; y: number; layout: LadderLayout }): JSX.Element {
  const start = layout.lanes[0]?.x ?? layout.subjectX
  if ('skipped' in row) {
    return (
      <text class="gap" x={(start + layout.subjectX) / 2} y={y + 4}>
        ⋯ <Both t={say('ladder.skipped', { n: row.skipped })} /> ⋯
      </text>
    )
  }
  const { entry } = row
  const lane = layout.lanes.find(({ peer }) => peer === entry.peer)
  const x = lane?.x ?? layout.subjectX
  return (
    <>
      <text class="time" x="52" y={y + 4}>
        {entry.tMs.toFixed(1)}
      </text>
      {lane ? <PeerRow entry={entry} x={x} y={y} to={layout.subjectX} /> : <SubjectRow entry={entry} x={x} y={y} />}
    </>
  )
}

/** Something between a peer and the program. */
function PeerRow({ entry, x, y, to }: { entry: TranscriptEntry; x: number; y: number; to: number }): JSX.Element {
  const { direction, event } = entry
  const room = Math.floor((to - x - 20) / charWidth)
  if (direction !== 'event') {
    const bytes = bytesOf(entry.bytes)
    const total = entry.totalBytes ?? bytes.length
    const count = `${total} B`
    const text = shortened(
      readable(bytes.subarray(0, room)) + (total > bytes.length ? '…' : ''),
      room - count.length - 1,
    )
    return (
      <>
        <path class={direction} d={direction === 'out' ? right(x, to, y) : left(x, to, y)} />
        <text x={x + 8} y={y - 5}>
          <tspan class="n">{count}</tspan> {text}
        </text>
      </>
    )
  }
  const label = eventText(entry, room)
  const shape = event === undefined ? undefined : shapes[event]
  return (
    <>
      {shape && <path class={`e ${event}`} d={shape(x, to, y)} />}
      <text class={`e ${event}`} x={event === 'deadline' ? x + 12 : x + 8} y={event === 'deadline' ? y + 4 : y - 5}>
        <Both t={label} />
      </text>
    </>
  )
}

/** Something that the program itself showed. */
function SubjectRow({ entry, x, y }: { entry: TranscriptEntry; x: number; y: number }): JSX.Element {
  return (
    <>
      <path class={`e ${entry.event ?? ''}`} d={`M${x - 4} ${y - 4}h8v8h-8z`} />
      <text class={`e end ${entry.event ?? ''}`} x={x - 10} y={y + 4}>
        <Both t={eventText(entry, 36)} />
      </text>
    </>
  )
}

function eventText({ event, note, bytes }: TranscriptEntry, room: number): Text {
  const word = event === undefined ? undefined : say(`event.${event}`)
  const shown = bytes === '' ? '' : readable(bytesOf(bytes).subarray(0, room))
  const text = note ?? {
    es: [word?.es, shown].filter(Boolean).join(': '),
    en: [word?.en, shown].filter(Boolean).join(': '),
  }
  return { es: shortened(visibleLine(text.es), room), en: shortened(visibleLine(text.en), room) }
}

type Shape = (from: number, to: number, y: number) => string

const right: Shape = (from, to, y) => `M${from} ${y}H${to - 1}m-7-4 7 4-7 4`
const left: Shape = (from, to, y) => `M${to} ${y}H${from + 1}m7-4-7 4 7 4`
const cross = (x: number, y: number): string => `M${x - 4} ${y - 4}l8 8m0-8l-8 8`
const gap: Shape = (from, to, y) => {
  const middle = from + (to - from) * 0.94
  return `M${from} ${y}H${middle - 8}m4-7-8 14m16-14-8 14m4-7H${to}`
}

/** How each event is drawn: open and end as arrows, a reset as an arrow that ends in a cross, a cut as a broken line. */
const shapes: Readonly<Partial<Record<NonNullable<TranscriptEntry['event']>, Shape>>> = {
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

function Both({ t }: { t: Text }): JSX.Element {
  if (t.es === t.en) return <>{visible(t.es)}</>
  return (
    <>
      <tspan lang="es">{visible(t.es)}</tspan>
      <tspan lang="en">{visible(t.en)}</tspan>
    </>
  )
}

/** Whether anything of a transcript can be drawn. */
export function hasLadder(transcript: readonly TranscriptEntry[]): boolean {
  return transcript.some(({ peer }) => peer !== subjectLane)
}
