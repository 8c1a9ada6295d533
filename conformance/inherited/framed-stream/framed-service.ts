import type { LengthField } from '../../../reference/wire/length-prefix.ts'
import type { Level } from '../../model/level.ts'
import type { ServerTraits } from '../../model/server-traits.ts'
import type { Text } from '../../model/text.ts'
import type { FramedPeer } from '../../peers/framed-peer.ts'
import type { ServerContext } from '../../runner/server-context.ts'

/** A request and the judgement of its answer. */
export interface Exchange {
  /** The whole frame, its length included. */
  readonly frame: Buffer
  /** Its answer goes to other clients as well, so that it may not be asked on many connections at once. */
  readonly reachesOthers?: boolean
  /** @throws ExpectationFailed when the right answer does not come within `withinMs`. */
  readonly expectAnswer: (peer: FramedPeer, withinMs?: number) => Promise<void>
}

/** Something malformed that a careless or hostile client may send. */
export interface Malformation {
  readonly name: string
  readonly purpose: Text
  readonly bytes: Buffer
}

/** What an exercise declares so that the cases of every length-prefixed stream apply to its server. */
export interface FramedService {
  readonly exercise: string
  /** Prefix of its requirement ids, for example `CV`. */
  readonly prefix: string
  readonly field: LengthField
  /** Cases without whose pass the inherited ones cannot judge. */
  readonly dependsOn: readonly string[]
  /** What has to pass before `act` can be used to judge. */
  readonly dependsOnToAct: readonly string[]
  /** The claim by which a server says that it serves many clients, where the sheet leaves that open. */
  readonly manyClientsClaim?: string
  readonly levelOfG5: Level
  /** Opens a connection that leaves politely when the case ends. */
  readonly open: (context: ServerContext, name: string) => Promise<FramedPeer>
  /** Takes leave as the exercise asks, so that the server is not hurt. */
  readonly leave: (peer: FramedPeer) => Promise<void>
  /** A harmless request; the peer has not asked anything else that is still unanswered. */
  readonly ask: (context: ServerContext) => Exchange
  /** Requests whose effects differ, so that each one's answer can be told from the others'. */
  readonly act: (context: ServerContext, peer: FramedPeer, count: number) => Promise<readonly Exchange[]>
  /** A request whose body has exactly `bodyBytes` bytes. */
  readonly padded: (context: ServerContext, bodyBytes: number) => Exchange
  /** A request with multi-byte characters; undefined where the exercise has no text. */
  readonly multibyte?: (context: ServerContext, peer: FramedPeer) => Promise<Exchange>
  readonly malformations: readonly Malformation[]
  /** Whether `ask` on many connections at once is answered to each asker alone, so that no answer can be mistaken. */
  readonly answersAskerOnly: (traits: ServerTraits) => boolean
}
