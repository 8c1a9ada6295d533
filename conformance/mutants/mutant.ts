import type { Role } from '../model/requirement.ts'
import type { Text } from '../model/text.ts'

/** A wrong program with one deliberate mistake, and what the judge has to say about it. */
export interface Mutant {
  /** The name of its file. */
  readonly id: string
  readonly role: Role
  readonly mistake: Text
  /** Id of the requirement that it breaks. */
  readonly requirement: string
  /** Ids of the cases that must fail. */
  readonly caughtBy: readonly string[]
  /** Ids of the cases that may fail as well, because they meet the same mistake by chance or from another side. */
  readonly alsoFails?: readonly string[]
  /** Id of the diagnosis that every failure in `caughtBy` must get; none may get another. */
  readonly diagnosis?: string
  /** What the program is said to support; otherwise what its behaviour shows. */
  readonly claims?: readonly string[]
  /** The wire that it is meant to speak; the canonical one when absent. */
  readonly wire?: string
  /** The command that runs it in the folder `python` of its exercise, with `{host}` and `{port}`. */
  readonly command?: string
  /** The program, where it is written here. */
  readonly program?: new () => Program
}

/** A server that can be started. */
export interface Program {
  serve(host: string, port: number): Promise<void>
}
