import type { Transport } from '../../model/transport.ts'
import type { WireProfile } from '../../wires/wire-profile.ts'

/** What tells the two exercises of trying out sockets apart. */
export interface EchoKind {
  readonly exercise: 'echo-tcp' | 'echo-udp'
  /** Prefix of its requirement ids, for example `ET`. */
  readonly prefix: string
  readonly transport: Transport
  readonly defaultPort: number
  readonly profiles: readonly WireProfile[]
}
