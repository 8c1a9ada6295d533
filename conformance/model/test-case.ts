import type { Level } from './level.ts'
import type { Needs } from './needs.ts'
import type { Aspect } from './report.ts'
import type { JudgedRole } from './requirement.ts'
import type { Text } from './text.ts'

/** One purpose, one requirement, one verdict. `Context` is what the case may use to reach, provoke and judge. */
export interface TestCase<Context> {
  /** `exercise/area/what-happens`; stable, never by position. */
  readonly id: string
  readonly role: JudgedRole
  /** Id of the requirement that the case judges. */
  readonly requirement: string
  /** Where it differs from the requirement's own level. */
  readonly level?: Level
  readonly aspect: Aspect
  readonly purpose: Text
  /** Cases without whose pass this one cannot be judged. */
  readonly dependsOn?: readonly string[]
  /** Where the subject does not meet these, the case is not applicable. */
  readonly needs?: Needs
  /** `fresh`: needs a subject in which nothing has happened yet. */
  readonly start?: 'fresh'
  /** `dirty`: may leave the subject hurt, so that it is started again afterwards; against a running server these go last. */
  readonly leaves?: 'dirty'
  readonly run: (context: Context) => Promise<void>
}
