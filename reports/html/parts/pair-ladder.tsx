import type { JSX } from 'preact'
import type { TranscriptEntry } from '../../../conformance/model/transcript.ts'
import { shortened, visibleLine } from '../../text/visible.ts'
import { say } from '../../words/say.ts'
import { firstRowY, rowHeight } from './ladder-layout.ts'
import { Both, BytesLabel, charWidth, eventText, largest, left, right, shapes } from './ladder-marks.tsx'
import { type PairLayout, type PairRow, type PairStep, pairLadderLayout, serverLane } from './pair-ladder-layout.ts'

/** The transcript of a pair as a ladder: clients, the network between, the server; half arrows where it held something back. */
export function PairLadder(props: { transcript: readonly TranscriptEntry[]; label: string }): JSX.Element {
  const layout = pairLadderLayout(props.transcript)
  const { width, height, clients, networkX, serverX, rows } = layout
  const title = say('story.ladder')
  const description = say('ladder.pair', {
    peers: visibleLine(clients.map(({ name }) => shortened(name, 20)).join(', ')),
  })
  const bottom = height - 12
  return (
    <svg
      class="ladder wide pair"
      viewBox={`0 0 ${width} ${height}`}
      width={Math.round(width * largest)}
      height={Math.round(height * largest)}
      role="img"
      aria-labelledby={props.label}
    >
      <title lang="es">{title.es}</title>
      <title lang="en">{title.en}</title>
      <desc lang="es">{description.es}</desc>
      <desc lang="en">{description.en}</desc>
      {clients.map(({ name, x }) => (
        <>
          <path class="lane" d={`M${x} 26V${bottom}`} />
          <text class="who" x={x} y="16">
            {visibleLine(shortened(name, 12))}
          </text>
        </>
      ))}
      <path class="lane net" d={`M${networkX} 26V${bottom}`} />
      <text class="who net" x={networkX} y="16">
        <Both t={say('ladder.network')} />
      </text>
      <path class="lane s" d={`M${serverX} 26V${bottom}`} />
      <text class="who s" x={serverX} y="16">
        <Both t={say('ladder.server')} />
      </text>
      {rows.map((row, index) => (
        <Row row={row} y={firstRowY + index * rowHeight} layout={layout} />
      ))}
    </svg>
  )
}

function Row({ row, y, layout }: { row: PairRow; y: number; layout: PairLayout }): JSX.Element {
  if ('skipped' in row) {
    return (
      <text class="gap" x={layout.networkX} y={y + 4}>
        ⋯ <Both t={say('ladder.skipped', { n: row.skipped })} /> ⋯
      </text>
    )
  }
  return (
    <>
      <text class="time" x="52" y={y + 4}>
        {row.entry.tMs.toFixed(1)}
      </text>
      {row.entry.way === undefined ? (
        <ProgramRow entry={row.entry} y={y} layout={layout} />
      ) : (
        <WayRow step={row} y={y} layout={layout} />
      )}
    </>
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
      <path class={kind} d={pathOf(entry)(from, to, y)} />
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

function pathOf({ direction, event, way }: TranscriptEntry): (from: number, to: number, y: number) => string {
  const arrow = way === 'to-server' ? right : left
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
