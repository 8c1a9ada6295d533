import type { UdpDialogue } from './udp-dialogue.ts'

const lookMs = 60_000

/** Hands on every datagram that comes, also those that came before, until `stop` is aborted and none is left. */
export async function hearUntil(
  dialogue: UdpDialogue,
  stop: AbortSignal,
  onDatagram: (bytes: Buffer) => void,
): Promise<void> {
  for (;;) {
    const came = await dialogue.next(lookMs, stop)
    if (came.kind === 'datagram') onDatagram(came.bytes)
    if (came.kind === 'silence' && stop.aborted) return
  }
}
