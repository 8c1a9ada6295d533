import type { Diagnosis } from './diagnosis.ts'
import type { Level } from './level.ts'
import type { Reason } from './reason.ts'
import type { JudgedRole, Requirement } from './requirement.ts'
import type { Language, Text } from './text.ts'
import type { TranscriptEntry } from './transcript.ts'
import type { Verdict } from './verdict.ts'

/** How the subject was named on the command line. */
export type SubjectKind = 'reference' | 'target' | 'server' | 'client' | 'pair'

/** The identifier of the report format. */
export const reportSchema = 'zocalo-report/1'

/** Numbers of cases by verdict. */
export interface Counts {
  readonly pass: number
  readonly fail: number
  readonly inconclusive: number
  readonly error: number
  readonly notApplicable: number
}

/** What kind of protocol coverage a case gives. */
export type Aspect = 'valid' | 'invalid' | 'cut' | 'joined' | 'concurrent' | 'faulted'

/** A requirement with its verdict in one run. */
export interface RequirementResult extends Requirement {
  readonly verdict: Verdict
  /** Ids of the cases that judge it. */
  readonly cases: readonly string[]
  /** Why it does not apply, or is undecided. */
  readonly note?: Text
  /** The points that a rubric gives for it; one each for those that decide, where there is no rubric. */
  readonly weight?: number
  /** The requirement that already lost its points by the same mistake, so that this one does not lose them again. */
  readonly countedWith?: string
}

/** When who handed in the program may see a case; always, where a case says nothing. The words are Gradescope's. */
export type Visibility = 'hidden' | 'after_due_date' | 'after_published'

/** A file that a case left beside the report. */
export interface Artifact {
  readonly name: string
  /** Path relative to the report's folder. */
  readonly path: string
}

/** One way of one connection of a pair, with the fate of the outcome when it was cut at each place that was tried. */
export interface CutStream {
  readonly connection: number
  readonly way: 'to-server' | 'to-client'
  readonly totalBytes: number
  /** Base64; what is kept of the stream as it went when nothing disturbed it, from `offset` on. */
  readonly pieces: readonly { readonly offset: number; readonly bytes: string }[]
  /** Where content travelled, from the first byte to before the last; absent where only `cuts` tell it. */
  readonly content?: readonly { readonly start: number; readonly end: number }[]
  /** `same`: the outcome stayed as it was; `other`: it flipped; `unseen`: nobody met the cut, so that it shows nothing. */
  readonly cuts: readonly {
    readonly offset: number
    readonly region: 'control' | 'content'
    readonly outcome: 'same' | 'other' | 'unseen'
  }[]
}

/** One judged case. */
export interface CaseResult {
  readonly id: string
  readonly exercise: string
  readonly role: JudgedRole
  readonly requirements: readonly string[]
  readonly level: Level
  readonly aspect: Aspect
  readonly purpose: Text
  readonly verdict: Verdict
  readonly reason?: Reason
  readonly diagnosis: readonly Diagnosis[]
  readonly hint?: Text
  readonly durationMs: number
  /** The shell command that runs this case again. */
  readonly replay: string
  readonly transcript: readonly TranscriptEntry[]
  readonly artifacts: readonly Artifact[]
  /** What was seen and is worth knowing, without being a verdict; here also stands the evidence of every fault. */
  readonly observations: readonly Text[]
  /** Fate of a message cut at each byte offset, for the cut map. */
  readonly cutMap?: readonly { readonly offset: number; readonly region: string; readonly outcome: string }[]
  /** The same for the conversation of a pair. */
  readonly cutStreams?: readonly CutStream[]
  readonly visibility?: Visibility
}

/** The whole run: everything that is shown to people or machines is rendered from this alone. */
export interface RunReport {
  readonly schema: typeof reportSchema
  readonly tool: { readonly name: 'zocalo'; readonly version: string }
  readonly run: {
    /** ISO 8601. */
    readonly startedAt: string
    readonly durationMs: number
    readonly seed: number
    readonly commandLine: string
    readonly language: Language
    readonly decidingLevel: Level
    readonly environment: Readonly<Record<string, string>>
    /** How launched programs were kept apart from the machine; absent where none was launched. */
    readonly box?: { readonly mode: 'namespaces' | 'process-group' | 'off'; readonly text: Text }
    /** The rubric that gave the points, with the hash of its file, so that a changed one shows. */
    readonly rubric?: {
      readonly name: string
      readonly sha256: string
      /** The levels as they were, of the requirements and cases (by id) in which the rubric changed them. */
      readonly levels?: Readonly<Record<string, Level>>
      /** What the reader has to know about it; the same stands among the observations of the subject. */
      readonly notes?: readonly Text[]
    }
    /** Set when the run ended before all its cases were judged. */
    readonly endedEarly?: { readonly cause: 'dead-subject' | 'interrupted' | 'max-seconds'; readonly text: Text }
  }
  readonly subject: {
    readonly kind: SubjectKind
    readonly exercise: string
    readonly title: Text
    readonly transport: 'tcp' | 'udp'
    readonly address?: string
    readonly command?: string
    /** Of a pair, the command of its client; `command` is that of its server. */
    readonly clientCommand?: string
    readonly claims: readonly string[]
    readonly wire: string
    /** What was measured before the first case: how many clients at once, answering time … */
    readonly observations: readonly Text[]
    /** The last lines of the program's terminal, as data. */
    readonly terminal?: string
  }
  readonly verdict: Verdict
  readonly counts: Counts
  /** Points for requirements: one each for those of the deciding level or stricter, or what the rubric gives. */
  readonly score: { readonly earned: number; readonly possible: number }
  readonly requirements: readonly RequirementResult[]
  readonly cases: readonly CaseResult[]
}
