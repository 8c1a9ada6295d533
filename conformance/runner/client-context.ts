import type { Session } from '../../reference/net/session.ts'
import type { RelayOpener } from '../faults/open-relay.ts'
import type { ReceiveQueues } from '../faults/receive-queues.ts'
import type { Act } from '../keyboards/act.ts'
import type { Pace } from '../model/pace.ts'
import type { Random } from '../model/random.ts'
import type { Text } from '../model/text.ts'
import type { TranscriptEvent } from '../model/transcript.ts'
import type { ClientLaunch, UserWord } from '../subject/client-subject.ts'
import type { LaunchedProgram } from '../subject/launched-program.ts'
import type { WireProfile } from '../wires/wire-profile.ts'

/** A further port of ours on which a client may call. */
export interface ClientListener {
  readonly port: number
  /** The next connection to it, recorded under `name`. @throws ExpectationFailed when none comes in time. */
  readonly accept: (name: string) => Promise<Session>
}

/** What a case that judges a client may use: we are its server, its keyboard and its screen. */
export interface ClientContext {
  /** Launches the client against a listener of ours. */
  readonly launch: (options?: ClientLaunch) => Promise<LaunchedProgram>
  /** Opens a further port, for clients that call more than one server; `port` itself unless somebody else has it. */
  readonly listen: (port?: number) => Promise<ClientListener>
  /** The next connection that the client makes, recorded under `name`. */
  readonly accept: (name: string) => Promise<Session>
  /**
   * Does what a person wants of the client: types the lines with which that is `usually` done, or what the user's keys
   * file says in their place.
   */
  readonly does: (act: Act, usually: readonly string[]) => void
  /** Answers a question as the person wishes: types the `usual` line, or lets the keys file's answers use the wish. */
  readonly answers: (wish: Readonly<Record<string, string>>, usual: string) => void
  /** How long the terminal was when the last line was typed, once all lines were. */
  readonly typedAfter: () => Promise<number>
  /** Types one line on the client's keyboard. */
  readonly type: (line: string) => void
  /** Whether the client's command is told such a thing, so that its user does not type it. */
  readonly isTold: (placeholder: UserWord['placeholder']) => boolean
  readonly program: () => LaunchedProgram
  /** The port that our listener has. */
  readonly port: number
  readonly pace: Pace
  /** 1, or 2 when the first try failed on a deadline alone and more patience is called for. */
  readonly attempt: number
  readonly random: Random
  /** The wire profile that the subject speaks, by its name. */
  readonly wire: string
  /** Why no wire is known in which the client speaks; absent when one is. */
  readonly unknownWire?: Text | undefined
  /** How that wire writes the abstract messages, where the exercise leaves the wire free. */
  readonly profile?: WireProfile | undefined
  readonly queues: ReceiveQueues | undefined
  /** How relays are opened; as real ones when absent. */
  readonly openRelay?: RelayOpener | undefined
  readonly defer: (act: () => Promise<void>) => void
  readonly observe: (text: Text) => void
  readonly note: (peer: string, event: TranscriptEvent, text: Text, atMs?: number) => void
  readonly mapCuts: (
    cuts: readonly { readonly offset: number; readonly region: string; readonly outcome: string }[],
  ) => void
}
