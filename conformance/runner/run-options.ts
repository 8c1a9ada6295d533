import type { Level } from '../model/level.ts'
import type { CaseResult } from '../model/report.ts'
import type { ServerTraits } from '../model/server-traits.ts'
import type { TestCase } from '../model/test-case.ts'
import type { Language } from '../model/text.ts'
import type { WireProfile } from '../wires/wire-profile.ts'
import type { ServerContext } from './server-context.ts'
import type { Suite } from './suite.ts'
import type { Tape } from './tape.ts'

/** What a run is asked to do. */
export interface RunOptions {
  readonly suite: Suite
  readonly seed: number
  /** Examples per property, and cuts per region of a pair's story; undefined = as many as fit into seconds with this subject. */
  readonly fuzzRuns: number | undefined
  readonly language: Language
  readonly decidingLevel: Level
  /** Cases by id; undefined = all. */
  readonly only?: string | undefined
  /** Features that the subject is said to support; undefined = what its behaviour shows. */
  readonly claims?: readonly string[] | undefined
  /** The wire profile that the subject speaks; undefined = found out, or the canonical one. */
  readonly wire?: string | undefined
  /** The wire profile that the user wrote; it goes before the shipped ones. */
  readonly profile?: WireProfile | undefined
  /** The folder that a running server is said to serve. */
  readonly filesFolder?: string | undefined
  readonly timeoutScale: number
  readonly maxSeconds: number
  /** When the time limit began to count, on the clock of `performance.now()`; undefined = with the run. */
  readonly startedAtMs?: number
  /** How many servers are judged side by side. */
  readonly jobs: number
  /** Further cases for the server, for example those of the fuzzers. */
  readonly moreServerCases: readonly TestCase<ServerContext>[]
  /** The shell command that runs one case again. */
  readonly replayOf: (caseId: string) => string
  readonly commandLine: string
  /** Ends the run early, keeping what was judged. */
  readonly interrupted: AbortSignal
  readonly onEvent: (event: RunEvent) => void
  /** Hears the run, for a record from which it can be judged again. */
  readonly tape?: Tape | undefined
}

/** The wire profile of a run: the named one, the one that the subject turned out to speak, or the canonical one. */
export function wireOf({ wire, profile, suite }: RunOptions, traits?: Pick<ServerTraits, 'wire'>): string {
  return profile?.name ?? wire ?? traits?.wire ?? suite.wires[0] ?? 'canonical'
}

/** The profile with that name, where the exercise has profiles: the user's own or a shipped one. */
export function profileOf({ profile, suite }: RunOptions, wire: string): WireProfile | undefined {
  return profile?.name === wire ? profile : suite.profiles?.find(({ name }) => name === wire)
}

/** What happens during a run, for progress and logs. */
export type RunEvent =
  | { readonly kind: 'start'; readonly cases: number }
  | { readonly kind: 'case-start'; readonly id: string }
  | { readonly kind: 'case-end'; readonly result: CaseResult }
