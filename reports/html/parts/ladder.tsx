import type { JSX } from 'preact'
import type { TranscriptEntry } from '../../../conformance/model/transcript.ts'
import { shortened, visibleLine } from '../../text/visible.ts'
import { say } from '../../words/say.ts'
import { LadderFrame, type Lane } from './ladder-frame.tsx'
import { ladderLayout, relayLane, subjectLane } from './ladder-layout.ts'
import { Both, BytesLabel, charWidth, eventText, left, right, shapes } from './ladder-marks.tsx'

/** What a ladder is drawn from. */
export interface LadderProps {
  readonly transcript: readonly TranscriptEntry[]
  readonly label: string
  /** The most rows that are drawn of the folded middle. */
  readonly mostFolded: number
}

/** A transcript as a ladder: one lane per peer and one for the program, an arrow per message, marks for cuts and resets. */
export function Ladder({ transcript, label, mostFolded }: LadderProps): JSX.Element {
  const { width, lanes, subjectX, relayX, ladder } = ladderLayout(transcript, mostFolded)
  const peers = visibleLine(lanes.map(({ peer }) => shortened(peer, 20)).join(', '))
  const all: Lane[] = [
    ...lanes.map(({ peer, x }) => ({ name: shortened(peer, 12), x })),
    ...(relayX === undefined ? [] : [{ name: say('ladder.network'), x: relayX, kind: 'net' as const }]),
    { name: say('ladder.subject'), x: subjectX, kind: 's' },
  ]
  return (
    <LadderFrame
      kind="ladder"
      width={width}
      lanes={all}
      ladder={ladder}
      description={say('ladder.lanes', { peers })}
      label={label}
      tMsOf={({ tMs }) => tMs}
      draw={({ step, y }) => {
        const x = lanes.find(({ peer }) => peer === step.peer)?.x
        if (step.peer === relayLane && relayX !== undefined) {
          return <RelayRow entry={step} x={relayX} y={y} from={lanes[0]?.x ?? 0} />
        }
        if (x === undefined) return <SubjectRow entry={step} x={subjectX} y={y} from={lanes[0]?.x ?? 0} />
        return <PeerRow entry={step} x={x} y={y} to={subjectX} />
      }}
    />
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
function SubjectRow(props: { entry: TranscriptEntry; x: number; y: number; from: number }): JSX.Element {
  const { entry, x, y, from } = props
  return (
    <>
      <path class={`e ${entry.event ?? ''}`} d={`M${x - 4} ${y - 4}h8v8h-8z`} />
      <text class={`e end ${entry.event ?? ''}`} x={x - 10} y={y + 4}>
        <Both t={eventText(entry, Math.floor((x - from - 20) / charWidth))} />
      </text>
    </>
  )
}

/** What the network did to something on its way. */
function RelayRow(props: { entry: TranscriptEntry; x: number; y: number; from: number }): JSX.Element {
  const { entry, x, y, from } = props
  return (
    <>
      <path class="e fault" d={`M${x + 4} ${y - 8}l-8 9h8l-8 9`} />
      <text class="e fault end" x={x - 10} y={y + 4}>
        <Both t={eventText(entry, Math.floor((x - from - 20) / charWidth))} />
      </text>
    </>
  )
}

/** Whether anything of a transcript can be drawn. */
export function hasLadder(transcript: readonly TranscriptEntry[]): boolean {
  return transcript.some(({ peer }) => peer !== subjectLane)
}
