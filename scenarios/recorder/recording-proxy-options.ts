import type { Transport } from '../../conformance/model/transport.ts'
import type { UdpAddress } from '../../reference/net/udp-port.ts'
import type { RecordedEvent } from './recorded-event.ts'

/** Where a recording proxy stands. */
export interface RecordingProxyOptions {
  /** The port on which it is called; 0 lets the system choose. */
  readonly port: number
  readonly target: UdpAddress
  readonly transports: readonly Transport[]
  /** Told of everything that happens, in order. */
  readonly saw: (event: RecordedEvent) => void
}
