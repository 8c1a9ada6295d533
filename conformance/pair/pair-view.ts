import type { Exit } from '../subject/exit.ts'
import type { Conversation } from './conversation.ts'

/** A change in a program's folder; `atMs` is on the clock of `performance.now()`. */
export interface FileChange {
  readonly path: string
  readonly kind: 'appeared' | 'changed' | 'vanished'
  readonly bytes: number
  readonly atMs: number
}

/** One program of a pair as far as it can be seen from outside. */
export interface ProgramView {
  /** `server`, or the client's name. */
  readonly name: string
  /** Its files now, by their paths relative to its folder; those of its own program are left out. */
  readonly files: ReadonlyMap<string, Buffer>
  /** Its files when the story began. */
  readonly filesBefore: ReadonlyMap<string, Buffer>
  /** What happened to its files, in order. */
  readonly changes: readonly FileChange[]
  /** What a person reads on its terminal, without what was typed there where that can be told apart. */
  readonly terminal: string
  /** The lines that were typed so far. */
  readonly typed: readonly { readonly line: string; readonly atMs: number; readonly prompt: string | undefined }[]
  /** It waits for its keyboard, as of the last look. */
  readonly waits: boolean
  /** The same, and the kernel shows it; otherwise only its silence does. */
  readonly isSeenWaiting: boolean
  readonly exit: Exit | undefined
  /** When it was launched, on the clock of `performance.now()`; unknown of a server that has served before. */
  readonly launchedAtMs?: number
  /** The last line of its traceback, when it ended with one. */
  readonly traceback: string | undefined
}

/** Both programs of a pair and what they said, at one moment. */
export interface PairView {
  readonly server: ProgramView
  /** The first client. */
  readonly client: ProgramView
  readonly clients: ReadonlyMap<string, ProgramView>
  readonly conversation: Conversation
}
