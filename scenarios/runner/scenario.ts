import type { Level } from '../../conformance/model/level.ts'
import type { Text } from '../../conformance/model/text.ts'

/** A scripted session as its YAML file says it: named peers and what they do, in order. */
export interface Scenario {
  /** The version of the format. */
  readonly scenario: 1
  /** Id of the case; without it, the name of the file decides. */
  readonly id?: string
  readonly exercise: string
  readonly title: Text | string
  readonly purpose?: Text | string
  /** Id of the requirement that it judges; without it, the one that its exercise names. */
  readonly requirement?: string
  readonly level?: Level
  readonly transport?: 'tcp' | 'udp'
  readonly peers: readonly string[]
  /** How many connections the server must accept; without it, the steps tell. */
  readonly needs?: 'several' | 'at-once'
  readonly start?: 'fresh'
  readonly steps: readonly Step[]
}

/** One step: exactly one verb with what it needs. */
export type Step =
  | { readonly connect: string }
  | { readonly send: Send }
  | { readonly expect: Expect }
  | { readonly 'expect-close': string | ExpectClose }
  | { readonly 'expect-silence': string }
  | { readonly end: string }
  | { readonly reset: string }
  | { readonly 'stop-reading': string }
  | { readonly 'resume-reading': string }
  | { readonly pause: { readonly gaps: number; readonly because: string } }
  | { readonly restart: 'server' }
  | { readonly 'file-exists': string }
  | { readonly note: Text | string }
  | { readonly repeat: { readonly times: number; readonly steps: readonly Step[] } }
  | { readonly parallel: readonly Step[] }

/** What a peer sends: one of `message`, `messages` (joined), `bytes` (hex) and `text`, and how it is delivered. */
export interface Send {
  readonly peer: string
  readonly message?: unknown
  readonly messages?: readonly unknown[]
  readonly bytes?: string
  readonly text?: string
  /** Length in bytes to which the body of `message` is filled up. */
  readonly 'pad-to'?: number
  /** Offsets in what is sent at which it is cut. */
  readonly cut?: readonly number[] | CutEverywhere
  /** First byte that is sent now. */
  readonly from?: number
  /** Byte before which sending stops. */
  readonly to?: number
}

/** A cut before every byte: of everything, of the length field, of the body. */
type CutEverywhere = 'each-byte' | 'each-header-byte' | 'each-body-byte'

/** What a peer must receive: `message`, a part of a value, or what the exercise itself can expect. */
export interface Expect {
  readonly peer: string
  readonly message?: unknown
  readonly [exerciseKey: string]: unknown
}

/** The server ends the connection, in one way or in any. */
export interface ExpectClose {
  readonly peer: string
  readonly how?: 'fin' | 'reset' | 'any'
}

/** A scenario and where it comes from, so that a failed step can be named by its line. */
export interface ScenarioSource {
  readonly scenario: Scenario
  /** Path of the file as it was given. */
  readonly file: string
  /** The line of each step, by its number: `4`, `5.2` … */
  readonly lines: ReadonlyMap<string, number>
}

/** The verb of a step. */
export function verbOf(step: Step): string {
  return Object.keys(step)[0] as string
}

/** A text in every language; one that was written once serves in all of them. */
export function textOf(text: Text | string): Text {
  return typeof text === 'string' ? { es: text, en: text } : text
}
