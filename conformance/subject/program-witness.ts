import type { Exit } from './exit.ts'

/** What is read from the kernel about a program. */
export type ReadingName = 'wantedMs' | 'isRunnable' | 'residentBytes'

/** The answer to such a reading; undefined where the system does not tell. */
export type Reading = number | boolean | undefined

/** Hears what a launched program does, and what is read from it and typed. */
export interface ProgramWitness {
  said(stream: 'stdout' | 'stderr', bytes: Buffer): void
  /** A line was typed, or the input was ended. */
  typed(line: string | undefined): void
  /** Somebody is about to look at its files. */
  looked(): void
  read(name: ReadingName, value: Reading): void
  ended(exit: Exit): void
}
