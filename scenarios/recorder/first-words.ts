import type { RecordedEvent, Way } from './recorded-event.ts'

/** So much of the beginning is looked at. */
const mostBytes = 64 * 1024

/** How the conversations of a recording begin. */
export interface FirstWords {
  /** What the first client that said anything said first. */
  readonly client: Buffer
  /** What the server said to it. */
  readonly server: Buffer
}

/** The first words of a conversation: whole streams, or the first datagram of each way. */
export function firstWords(events: readonly RecordedEvent[], isDatagram: boolean): FirstWords {
  const first = events.find((event) => event.kind === 'bytes' && event.way === 'to-server')
  const client = (first ?? events.find(({ kind }) => kind === 'bytes'))?.client
  const said = (way: Way) => {
    const pieces: Buffer[] = []
    let size = 0
    for (const event of events) {
      if (event.kind !== 'bytes' || event.client !== client || event.way !== way) continue
      pieces.push(event.bytes)
      size += event.bytes.length
      if (isDatagram || size >= mostBytes) break
    }
    return Buffer.concat(pieces).subarray(0, mostBytes)
  }
  return { client: said('to-server'), server: said('to-client') }
}
