import type { TcpHandle, UdpHandle } from '../../../reference/net/listening-handle.ts'
import type { ReceiveQueues } from '../../faults/receive-queues.ts'
import type { Conversation } from '../conversation.ts'
import type { Delivery, Way } from '../delivery.ts'

/** Where a front is to be opened; port 0 lets the system choose. */
export interface FrontAddress {
  readonly host: string
  readonly port: number
}

/** What stands between two programs, and how it delivers. */
export interface PairProxyOptions {
  readonly transport: 'tcp' | 'udp'
  /** Where clients arrive: a socket that was opened elsewhere, for example in another network, which the proxy then owns. */
  readonly front: TcpHandle | UdpHandle | FrontAddress
  /** Where the server listens. */
  readonly to: { readonly host: string; readonly port: number }
  readonly delivery: Delivery
  /** The least pause of a cut. */
  readonly gapMs: number
  /** `joined` holds back until nobody said anything for so long; eight gaps when absent. */
  readonly quietMs?: number
  /** How long a program that does not read is waited for at a cut; forty gaps, at most 400 ms, when absent. */
  readonly patienceMs?: number
  /** By which kernel tables it is seen that a program has read, by the way on which it is the receiver. */
  readonly queues?: Readonly<Partial<Record<Way, ReceiveQueues>>>
  /** Whether the program that receives on this way wants to run, so that it has not read for want of a processor. */
  readonly wantsToRun?: Readonly<Partial<Record<Way, () => boolean>>>
  /** How long a program is known to take to answer what comes on this way; a shorter pause alone shows no cut. */
  readonly answeringMs?: Readonly<Partial<Record<Way, number>>>
}

/** The network between two programs; disposal breaks what is open and frees the port. */
export interface PairProxy extends AsyncDisposable {
  /** Where clients arrive. */
  readonly port: number
  /** What went through so far; it grows. */
  readonly conversation: Conversation
  /** When something was last said, delivered, opened or ended, on the clock of `performance.now()`. */
  readonly lastMovementAtMs: number
  /** Calls `listener` at every movement until the function that it gives is called. */
  onMovement(listener: () => void): () => void
  /** Waits until nothing has moved for `quietMs` and nothing is held back; false when that was not so within `withinMs`. */
  quietFor(quietMs: number, withinMs: number): Promise<boolean>
}
