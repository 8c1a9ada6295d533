import type { ReceiveQueues } from '../../faults/receive-queues.ts'
import type { Way } from '../delivery.ts'
import type { ConversationRecord } from './conversation-record.ts'
import type { StreamDelivery } from './deliver.ts'
import type { Movement } from './movement.ts'

/** What all connections between two programs share. */
export interface Network {
  readonly delivery: StreamDelivery
  readonly gapMs: number
  readonly quietMs: number
  readonly patienceMs: number
  readonly queues: Readonly<Partial<Record<Way, ReceiveQueues>>>
  /** Whether who receives on this way wants to run and has no processor. */
  readonly wantsToRun: Readonly<Partial<Record<Way, () => boolean>>>
  readonly answeringMs: Readonly<Partial<Record<Way, number>>>
  readonly record: ConversationRecord
  readonly movement: Movement
}
