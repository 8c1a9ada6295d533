import type { Level } from '../../conformance/model/level.ts'
import type { Role } from '../../conformance/model/requirement.ts'
import type { Text } from '../../conformance/model/text.ts'
import type { Content, ContentRef } from './content.ts'

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
  /** The wire profile that its steps are written in, or `any`; without it, the one of its exercise. */
  readonly wire?: string
  /** Whom it plays against; without it, a server. */
  readonly role?: Role
  /** The clients that we are, when it plays against a server. */
  readonly peers?: readonly (string | Peer)[]
  /** The servers that we are, when it plays against a client; it is led to the first one. */
  readonly servers?: readonly (string | Server)[]
  /** What the network between the peers and the program does to their datagrams. */
  readonly network?: readonly NetworkFault[]
  /** Bytes that its steps and files refer to by name. */
  readonly contents?: Readonly<Record<string, Content>>
  /** What lies in the program's folder before it starts, by path. */
  readonly files?: Readonly<Record<string, ContentRef>>
  /** The keyboard and screen of a client; without it, pipes. */
  readonly terminal?: 'pipe' | 'pty'
  /** How many connections the server must accept; without it, the steps tell. */
  readonly needs?: 'several' | 'at-once'
  readonly start?: 'fresh'
  readonly steps: readonly Step[]
}

/** A client of ours that seems to be another machine. */
export interface Peer {
  readonly name: string
  readonly from: string
}

/** A server of ours; a closed one only has a port, on which nobody listens until a step opens it. */
export interface Server {
  readonly name: string
  readonly closed: true
}

/** What happens to some datagrams of one direction, which are counted from 1; exactly one of the acts. */
export interface NetworkFault {
  /** The client or the server of ours whose datagrams they are. */
  readonly peer: string
  /** `there` is towards the program, as without it; `back` is from the program. */
  readonly direction?: 'there' | 'back'
  readonly lose?: readonly number[]
  readonly repeat?: readonly number[]
  readonly 'hold-back'?: readonly number[]
  /** How many later ones overtake one that is held back; without it, one. */
  readonly behind?: number
  readonly delay?: readonly number[]
  /** For how many times the pause of a cut they are delayed; without it, once. */
  readonly gaps?: number
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
  | { readonly 'expect-file': ExpectFile }
  | { readonly 'expect-no-file': string | FilePlace }
  | { readonly accept: string | Accept }
  | { readonly type: string }
  | { readonly open: string }
  | { readonly 'end-keyboard': 'program' }
  | { readonly 'expect-terminal': string | ExpectTerminal }
  | { readonly 'expect-exit': 'any' | 'eventually' | number }
  | { readonly note: Text | string }
  | { readonly repeat: { readonly times: number; readonly steps: readonly Step[] } }
  | { readonly parallel: readonly (Step | readonly Step[])[] }
  | { readonly each: { readonly of?: readonly string[]; readonly steps: readonly Step[] } }

/** What a peer sends: one of `message`, `messages` (joined), `bytes` (hex), `text`, `line` and `content`, and how it is delivered. */
export interface Send {
  readonly peer: string
  readonly message?: unknown
  readonly messages?: readonly unknown[]
  readonly bytes?: string
  readonly text?: string
  /** A text and the line end behind it. */
  readonly line?: string
  readonly content?: ContentRef
  /** A text that stands before `content`, in the same piece; `from` and `to` count in the content alone. */
  readonly prefix?: string
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

/** Where a file lies: at a path, or anywhere under its name, also below a folder whose name contains `in`. */
export type FilePlace = { readonly path: string } | { readonly name: string; readonly in?: string }

/** A file that must be there, and what it must hold. */
export type ExpectFile = FilePlace & {
  readonly equals?: ContentRef
  readonly matches?: string
}

/** What the terminal must show, or must never show. */
export type ExpectTerminal = { readonly matches: string } | { readonly lacks: string }

/** A connection that the client makes to `server`; the peer behind it is called `as`. */
export interface Accept {
  readonly server: string
  readonly as: string
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

/** The name of a peer or server. */
export function nameOf(given: string | { readonly name: string }): string {
  return typeof given === 'string' ? given : given.name
}

/** A text in every language; one that was written once serves in all of them. */
export function textOf(text: Text | string): Text {
  return typeof text === 'string' ? { es: text, en: text } : text
}
