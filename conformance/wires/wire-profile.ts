import type { LengthField } from '../../reference/wire/length-prefix.ts'
import type { Role } from '../model/requirement.ts'
import type { Text } from '../model/text.ts'
import type { Transport } from '../model/transport.ts'
import type { Template } from './template.ts'
import type { Vocabulary } from './vocabulary.ts'

/** How the end of a message is known. */
export type Framing =
  /** By nothing: a message ends where the other side falls silent. */
  | { readonly kind: 'raw' }
  | { readonly kind: 'line' }
  | { readonly kind: 'datagram' }
  | { readonly kind: 'length'; readonly field: LengthField }
  | { readonly kind: 'marker'; readonly marker: Buffer }
  /** The sender says no more after it. */
  | { readonly kind: 'end-of-stream' }
  /** As many bytes as a `{size}` before it announced. */
  | { readonly kind: 'size' }

/** One text of a message. */
export interface TextPart {
  readonly kind: 'text'
  readonly from: Role
  readonly template: Template
  /** Patterns that are looked for in what came, accents and case folded; the template itself when there are none. */
  readonly accepts: readonly RegExp[]
  /** It may fail to come. */
  readonly isOptional: boolean
  readonly framing: Framing
}

/** Content in numbered or plain blocks, each of which may be acknowledged. */
export interface BlocksPart {
  readonly kind: 'blocks'
  readonly from: Role
  /** With `{bytes}`, and `{seq}` where blocks are numbered from 0. */
  readonly template: Template
  readonly blockBytes: number
  readonly ack: { readonly template: Template; readonly accepts: readonly RegExp[] } | undefined
  /** An empty content is one empty block; otherwise it is none. */
  readonly hasEmptyBlock: boolean
  readonly framing: Framing
}

/** A list, one text for each `{item}` of its `{names}`. */
export interface EachPart {
  readonly kind: 'each'
  readonly from: Role
  readonly template: Template
  readonly framing: Framing
}

/** The transport over which a wire can be spoken at all. */
export function transportOf({ framing }: Pick<WireProfile, 'framing'>): Transport {
  return framing.kind === 'datagram' ? 'udp' : 'tcp'
}

/** A piece of an abstract message as it goes over the wire; pieces of the other side in between are acknowledgements. */
export type WirePart = TextPart | BlocksPart | EachPart

/** How one course's or one student's programs write the messages of an exercise. */
export interface WireProfile {
  readonly name: string
  readonly title: Text
  readonly vocabulary: Vocabulary
  readonly framing: Framing
  readonly messages: ReadonlyMap<string, readonly WirePart[]>
  /** What may come at any time and means nothing, accents and case folded. */
  readonly ignored: readonly RegExp[]
  /** What an unanswered datagram's sender does. */
  readonly repeat: { readonly everyMs: number; readonly times: number } | undefined
  /** What is typed for each wish of the client's user. */
  readonly keyboard: ReadonlyMap<string, Template>
}
