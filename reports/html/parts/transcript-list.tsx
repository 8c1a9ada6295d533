import type { JSX } from 'preact'
import type { TranscriptEntry } from '../../../conformance/model/transcript.ts'
import { bytesOf, hex, readable } from '../../text/byte-text.ts'
import { millisecondsText } from '../../text/numbers-text.ts'
import { visibleLine } from '../../text/visible.ts'
import { relayLane, subjectLane } from './ladder-layout.ts'
import { serverLane } from './pair-ladder-layout.ts'
import { Data, Say, T } from './text.tsx'

/** How much of a transcript a page shows: entries of one case, and bytes of one entry. */
export interface TranscriptLimits {
  readonly entries: number
  readonly bytes: number
}

/** Every step of a transcript in words and bytes; the text alternative of the ladder. */
export function TranscriptList(props: {
  transcript: readonly TranscriptEntry[]
  limits: TranscriptLimits
}): JSX.Element {
  const { transcript, limits } = props
  const hidden = transcript.length - limits.entries
  return (
    <details class="steps">
      <summary>
        <Say id="ladder.all" n={transcript.length} />
      </summary>
      <ol>
        {transcript.slice(0, limits.entries).map((entry) => (
          <Step entry={entry} maxBytes={limits.bytes} />
        ))}
      </ol>
      {hidden > 0 && (
        <p>
          <Say id="ladder.limited" n={hidden} />
        </p>
      )}
    </details>
  )
}

function Step({ entry, maxBytes }: { entry: TranscriptEntry; maxBytes: number }): JSX.Element {
  const { tMs, direction, event, note } = entry
  return (
    <li>
      <span class="at">
        <T t={millisecondsText(tMs)} /> ms
      </span>{' '}
      <Way entry={entry} /> {direction === 'event' && event !== undefined && <Say id={`event.${event}`} />}
      {entry.bytes !== '' && <Bytes entry={entry} maxBytes={maxBytes} />}
      {note && (
        <span class="quiet">
          {' '}
          <T t={note} />
        </span>
      )}
    </li>
  )
}

function Way({ entry }: { entry: TranscriptEntry }): JSX.Element {
  const { peer, direction, way } = entry
  if (way !== undefined) return <PairWay entry={entry} />
  return (
    <b>
      <Name peer={peer} />
      {direction === 'out' ? ' →' : direction === 'in' ? ' ←' : ''}
    </b>
  )
}

/** From whom to whom between two programs: what an arrow shows in the ladder. */
function PairWay({ entry: { peer, direction, event, way } }: { entry: TranscriptEntry }): JSX.Element {
  const across = event === 'open' || event === 'refused'
  const cameIn = direction === 'in' || event?.endsWith('-received') === true
  const client = <Name peer={peer} />
  const server = <Say id="ladder.server" />
  const network = <Say id="ladder.network" />
  const [from, to] = way === 'to-server' ? [client, server] : [server, client]
  return (
    <b>
      {cameIn || across ? from : network} → {cameIn ? network : to}
    </b>
  )
}

function Name({ peer }: { peer: string }): JSX.Element {
  if (peer === subjectLane) return <Say id="ladder.subject" />
  if (peer === relayLane) return <Say id="ladder.network" />
  return peer === serverLane ? <Say id="ladder.server" /> : <Data text={visibleLine(peer)} />
}

function Bytes({ entry, maxBytes }: { entry: TranscriptEntry; maxBytes: number }): JSX.Element {
  const bytes = bytesOf(entry.bytes)
  const total = entry.totalBytes ?? bytes.length
  const shown = bytes.subarray(0, maxBytes)
  const rest = total > shown.length ? ' …' : ''
  return (
    <>
      {total} B{' '}
      <code>
        {hex(shown)}
        {rest}
      </code>{' '}
      <code class="as">
        <Data text={readable(shown)} />
        {rest}
      </code>
    </>
  )
}
