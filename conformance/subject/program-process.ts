import type { Buffer } from 'node:buffer'

/** What it takes to start a program. */
export interface ProgramStart {
  /** Absolute path. */
  readonly file: string
  readonly words: readonly string[]
  readonly folder: string
  readonly environment: Readonly<Record<string, string>>
}

/** What a started program does. */
export interface ProgramEvents {
  output(stream: 'stdout' | 'stderr', bytes: Buffer): void
  /** It ended; output may still be on its way. */
  exit(code: number | null, signal: NodeJS.Signals | null): void
  /** Nobody can write to its terminal any more. */
  closed(): void
}

/** A started program and its keyboard; it leads its own process group. */
export interface ProgramProcess {
  readonly pid: number
  /** Types a line and the enter key. */
  type(line: string): void
  closeKeyboard(): void
  /** Lets go of its pipes, whoever still holds the other ends. */
  release(): void
}
