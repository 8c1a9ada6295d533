import type { ReceiveQueues } from '../../conformance/faults/receive-queues.ts'
import type { Pace } from '../../conformance/model/pace.ts'
import type { Role } from '../../conformance/model/requirement.ts'
import type { LaunchedProgram } from '../../conformance/subject/launched-program.ts'
import type { Session } from '../../reference/net/session.ts'

/** An address by which a step can tell the program of somebody. */
export interface StageAddress {
  readonly ip: string
  readonly port: number
}

/** What “not for ever” means for a program. */
export const exitMs = 30_000

/** Where a scenario is played: the program that it plays against, and the ways to meet it. */
export interface Stage {
  /** What the program is. */
  readonly role: Role
  readonly pace: Pace
  readonly queues: ReceiveQueues | undefined
  /** The program, where we launched it. */
  readonly program: () => LaunchedProgram | undefined
  /** Calls the program as the peer `name`. */
  readonly connect: (name: string) => Promise<Session>
  /** Waits for a call of the program to the server `server`; the peer is called `name`. */
  readonly accept: (server: string, name: string) => Promise<Session>
  /** Where one of our servers is. */
  readonly server: (name: string) => StageAddress | undefined
  /** The address from which a peer of ours calls. */
  readonly addressOf: (name: string) => string
  readonly restart: () => Promise<void>
  /** Opens one of our servers that was closed. */
  readonly open: (server: string) => Promise<void>
  /** How long a program may take to end before it is said that it never does. */
  readonly exitMs: number
  /** @throws PreconditionNotReached when the network did not do all that the scenario asked of it. */
  readonly requireFaults: () => Promise<void>
  readonly type: (line: string) => void
}
