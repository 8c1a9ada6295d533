import type { Diagnosis } from '../model/diagnosis.ts'
import type { Facts } from '../model/facts.ts'
import type { Reason } from '../model/reason.ts'
import type { JudgedRole } from '../model/requirement.ts'
import type { LaunchedProgram } from '../subject/launched-program.ts'
import type { ServerContext } from './server-context.ts'

/** A failed case as a rule sees it. */
export interface Failure {
  readonly caseId: string
  readonly requirement: string
  readonly role: JudgedRole
  readonly reason: Reason
  readonly facts: Facts
  /** The text of the program's terminal since the case began; empty for a target. */
  readonly terminal: string
  readonly program: LaunchedProgram | undefined
  /** A fresh way to the subject, to ask one more question; only for servers. */
  readonly probe: ServerContext | undefined
}

/** Recognises one known mistake in a failure. */
export interface DiagnosisRule extends Diagnosis {
  readonly recognise: (failure: Failure) => boolean | Promise<boolean>
}
