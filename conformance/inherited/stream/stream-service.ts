import type { Level } from '../../model/level.ts'
import { NotApplicable } from '../../model/outcome-errors.ts'
import type { ServerTraits } from '../../model/server-traits.ts'
import type { Text } from '../../model/text.ts'
import type { StreamPeer } from '../../peers/stream-peer.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { say } from '../../words/say.ts'

/** A request and the judgement of its answer. */
export interface StreamExchange<Peer extends StreamPeer> {
  /** What has to be said and answered before the request; part of every delivery. */
  readonly lead?: (peer: Peer) => Promise<void>
  /** The whole request as it travels, its length included where it has one. */
  readonly frame: Buffer
  /** Its answer goes to other clients as well, so that it may not be asked on many connections at once. */
  readonly reachesOthers?: boolean
  /** @throws ExpectationFailed when the right answer does not come within `withinMs`. */
  readonly expectAnswer: (peer: Peer, withinMs?: number) => Promise<void>
}

/** Bytes that are sent as they are; where they depend on the wire, undefined on one that has no such bytes. */
export type Sendable = Buffer | ((context: ServerContext) => Buffer | undefined)

/** Something malformed that a careless or hostile client may send. */
export interface Malformation {
  readonly name: string
  readonly purpose: Text
  readonly bytes: Sendable
}

/** What an exercise declares so that the cases of every TCP service apply to its server. */
export interface StreamService<Peer extends StreamPeer> {
  readonly exercise: string
  /** Prefix of its requirement ids, for example `CV`. */
  readonly prefix: string
  /** How many bytes of a request are its length; none where it has no such field. */
  readonly headerBytes: number
  /** Cases without whose pass the inherited ones cannot judge. */
  readonly dependsOn: readonly string[]
  /** What has to pass before `act` can be used to judge. */
  readonly dependsOnToAct: readonly string[]
  /** The claim by which a server says that it serves many clients, where the sheet leaves that open. */
  readonly manyClientsClaim?: string
  readonly levelOfG5: Level
  /** Opens a connection that leaves politely when the case ends. */
  readonly open: (context: ServerContext, name: string) => Promise<Peer>
  /** Takes leave as the exercise asks, so that the server is not hurt. */
  readonly leave: (peer: Peer) => Promise<void>
  /** A harmless request; the peer has not asked anything else that is still unanswered. */
  readonly ask: (context: ServerContext) => StreamExchange<Peer>
  /** A request with a long answer, where that of `ask` is too short to fill a connection that nobody reads. */
  readonly askMuch?: (context: ServerContext) => StreamExchange<Peer>
  /** Requests whose effects differ, so that each one's answer can be told from the others'. */
  readonly act: (context: ServerContext, peer: Peer, count: number) => Promise<readonly StreamExchange<Peer>[]>
  /** The beginning of a request, after which somebody may vanish or wait; no server can answer it. */
  readonly beginning: (context: ServerContext) => Buffer
  readonly malformations: readonly Malformation[]
  /** A message that announces more bytes than ever come (G7); undefined where nothing is announced. */
  readonly lie?: { readonly announced: number; readonly bytes: Sendable }
  /** An empty message (G8); undefined where none can be sent. */
  readonly empty?: Sendable
  /** Whether `ask` on many connections at once is answered to each asker alone, so that no answer can be mistaken. */
  readonly answersAskerOnly: (traits: ServerTraits) => boolean
  /** How many connections ask at the same time, where each request needs a new one; many when absent. */
  readonly mostAtOnce?: number
}

/** The bytes on the wire that is spoken. @throws NotApplicable where it has no such bytes. */
export function sendable(context: ServerContext, bytes: Sendable): Buffer {
  const sent = typeof bytes === 'function' ? bytes(context) : bytes
  if (!sent)
    throw new NotApplicable({ code: 'not-on-this-wire', text: say('not-on-this-wire', { wire: context.wire }) })
  return sent
}

/** Says what leads to a request, and then the request itself, whole. */
export async function sendWhole<Peer extends StreamPeer>(
  peer: Peer,
  { lead, frame }: StreamExchange<Peer>,
): Promise<void> {
  await lead?.(peer)
  await peer.sendBytes(frame)
}
