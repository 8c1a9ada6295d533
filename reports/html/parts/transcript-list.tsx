import type { JSX } from 'preact'
import type { TranscriptEntry } from '../../../conformance/model/transcript.ts'
import { bytesOf, hex, readable } from '../../text/byte-text.ts'
import { visibleLine } from '../../text/visible.ts'
import { subjectLane } from './ladder-layout.ts'
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
      <span class="at">{tMs.toFixed(1)} ms</span> <Way entry={entry} />{' '}
      {direction === 'event' && event !== undefined && <Say id={`event.${event}`} />}
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

function Way({ entry: { peer, direction } }: { entry: TranscriptEntry }): JSX.Element {
  const who = peer === subjectLane ? <Say id="ladder.subject" /> : <Data text={visibleLine(peer)} />
  return (
    <b>
      {who}
      {direction === 'out' ? ' →' : direction === 'in' ? ' ←' : ''}
    </b>
  )
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
