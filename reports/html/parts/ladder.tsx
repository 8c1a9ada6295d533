import type { JSX } from 'preact'
import type { TranscriptEntry } from '../../../conformance/model/transcript.ts'
import { shortened, visibleLine } from '../../text/visible.ts'
import { say } from '../../words/say.ts'
import { firstRowY, type LadderLayout, type LadderRow, ladderLayout, rowHeight, subjectLane } from './ladder-layout.ts'
import { Both, BytesLabel, charWidth, eventText, largest, left, right, shapes } from './ladder-marks.tsx'

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
    return (
      <>
        <path class={direction} d={direction === 'out' ? right(x, to, y) : left(x, to, y)} />
        <text x={x + 8} y={y - 5}>
          <BytesLabel entry={entry} room={room} />
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

/** Whether anything of a transcript can be drawn. */
export function hasLadder(transcript: readonly TranscriptEntry[]): boolean {
  return transcript.some(({ peer }) => peer !== subjectLane)
}
