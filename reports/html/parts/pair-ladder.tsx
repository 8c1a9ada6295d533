import type { JSX } from 'preact'
import type { TranscriptEntry } from '../../../conformance/model/transcript.ts'
import { shortened, visibleLine } from '../../text/visible.ts'
import { say } from '../../words/say.ts'
import type { LadderProps } from './ladder.tsx'
import { LadderFrame, type Lane } from './ladder-frame.tsx'
import { Both, BytesLabel, charWidth, crossed, eventText, left, right, shapes } from './ladder-marks.tsx'
import { type PairLayout, type PairStep, pairLadderLayout, serverLane } from './pair-ladder-layout.ts'

/** The transcript of a pair as a ladder: clients, the network between, the server; half arrows where it held something back. */
export function PairLadder({ transcript, label, mostFolded }: LadderProps): JSX.Element {
  const layout = pairLadderLayout(transcript, mostFolded)
  const { width, clients, networkX, serverX, ladder } = layout
  const peers = visibleLine(clients.map(({ name }) => shortened(name, 20)).join(', '))
  const lanes: Lane[] = [
    ...clients.map(({ name, x }) => ({ name: shortened(name, 12), x })),
    { name: say('ladder.network'), x: networkX, kind: 'net' },
    { name: say('ladder.server'), x: serverX, kind: 's' },
  ]
  return (
    <LadderFrame
      kind="ladder pair"
      width={width}
      lanes={lanes}
      ladder={ladder}
      description={say('ladder.pair', { peers })}
      label={label}
      tMsOf={({ entry }) => entry.tMs}
      draw={({ step, y }) =>
        step.entry.way === undefined ? (
          <ProgramRow entry={step.entry} y={y} layout={layout} />
        ) : (
          <WayRow step={step} y={y} layout={layout} />
        )
      }
    />
  )
}

/** Something on the way between two programs. */
function WayRow({ step, y, layout }: { step: PairStep; y: number; layout: PairLayout }): JSX.Element {
  const { entry } = step
  const [from, to] = legOf(step, layout)
  const room = Math.floor((to - from - 18) / charWidth)
  const toServer = entry.way === 'to-server'
  const kind = entry.direction === 'event' ? `e ${entry.event ?? ''}` : toServer ? 'out' : 'in'
  return (
    <>
      <path class={step.fate ? `${kind} ${step.fate}` : kind} d={pathOf(step)(from, to, y)} />
      <text class={entry.direction === 'event' ? kind : undefined} x={from + 8} y={y - 5}>
        {entry.direction === 'event' ? <Both t={eventText(entry, room)} /> : <BytesLabel entry={entry} room={room} />}
      </text>
    </>
  )
}

/** From where to where a step is drawn: across, from a program to the network, or from the network to a program. */
function legOf({ entry, through }: PairStep, { clients, networkX, serverX }: PairLayout): readonly [number, number] {
  const clientX = clients.find(({ name }) => name === entry.peer)?.x ?? clients[0]?.x ?? 0
  if (through) return [clientX, serverX]
  const cameIn = entry.direction === 'in' || entry.event?.endsWith('-received') === true
  return cameIn === (entry.way === 'to-server') ? [clientX, networkX] : [networkX, serverX]
}

function pathOf({ entry, fate }: PairStep): (from: number, to: number, y: number) => string {
  const { direction, event, way } = entry
  const arrow = way === 'to-server' ? right : left
  if (fate) return fate === 'lost' ? crossed(way === 'to-server') : arrow
  if (direction !== 'event' || event === undefined || /^(open|end)/.test(event)) return arrow
  if (event.startsWith('reset')) {
    return (way === 'to-server' ? shapes['reset-sent'] : shapes['reset-received']) ?? arrow
  }
  return shapes[event] ?? arrow
}

/** Something that one program showed, or that was typed to it. */
function ProgramRow({ entry, y, layout }: { entry: TranscriptEntry; y: number; layout: PairLayout }): JSX.Element {
  const isServer = entry.peer === serverLane
  const x = isServer ? layout.serverX : (layout.clients.find(({ name }) => name === entry.peer)?.x ?? layout.networkX)
  const kind = `e ${entry.event ?? ''}`
  const room = Math.floor(((isServer ? x - (layout.clients[0]?.x ?? 0) : layout.serverX - x) - 20) / charWidth)
  return (
    <>
      <path class={kind} d={`M${x - 4} ${y - 4}h8v8h-8z`} />
      <text class={isServer ? `${kind} end` : kind} x={isServer ? x - 10 : x + 10} y={y + 4}>
        <Both t={eventText(entry, room)} />
      </text>
    </>
  )
}
