import type { Role } from '../model/requirement.ts'
import type { Text } from '../model/text.ts'
import type { Transport } from '../model/transport.ts'

/** One abstract message of an exercise: what is meant, whatever bytes carry it. */
export interface AbstractMessage {
  readonly from: Role
  /** What it is called in a sentence, for example «la pregunta si se sobrescribe». */
  readonly title: Text
  /** The values that it may carry. */
  readonly fields: readonly FieldName[]
  /** A profile may leave it out: it is then neither said nor awaited. */
  readonly isOptional?: true
}

/** The values that messages may carry; the name says what kind of value it is. */
export const fieldNames = [
  'name',
  'size',
  'bytes',
  'text',
  'reason',
  'names',
  'count',
  'seq',
  'item',
  'source',
  'target',
  'folder',
] as const

/** A value that a message may carry. */
export type FieldName = (typeof fieldNames)[number]

/** All that the programs of an exercise say to each other, and what their user may type. */
export interface Vocabulary {
  readonly exercise: string
  /** The transports that the sheet allows; over UDP each text is a datagram. */
  readonly transports: readonly Transport[]
  readonly messages: Readonly<Record<string, AbstractMessage>>
  /** What a client's user wants, by name, for example `overwrite`; a profile says what is typed for it. */
  readonly wishes: Readonly<Record<string, { readonly title: Text; readonly fields: readonly FieldName[] }>>
  /** The messages of an ordinary conversation, in order; explanations show it. */
  readonly conversation?: readonly string[]
}
