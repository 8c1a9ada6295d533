import type { Level } from '../../model/level.ts'
import type { Needs } from '../../model/needs.ts'
import type { Aspect } from '../../model/report.ts'
import type { Role } from '../../model/requirement.ts'
import type { TestCase } from '../../model/test-case.ts'
import type { Text } from '../../model/text.ts'
import { type ChatExercise, caseId } from './chat-exercise.ts'

/** A case of the chat as both exercises share it. */
export interface CommonCase<Context> {
  /** Its id without the exercise. */
  readonly path: string
  /** Its requirement without the prefix. */
  readonly requirement: string
  readonly level?: Level
  readonly aspect: Aspect
  readonly purpose: Text
  /** Paths of the cases on which it depends. */
  readonly after?: readonly string[]
  readonly needs?: Needs
  readonly leaves?: 'dirty'
  readonly run: (context: Context) => Promise<void>
}

/** A case of one exercise made of what both share. */
export function caseOf<Context>(chat: ChatExercise, role: Role, common: CommonCase<Context>): TestCase<Context> {
  const { path, requirement, after, ...rest } = common
  return {
    ...rest,
    id: caseId(chat, path),
    role,
    requirement: `${chat.prefix}-${requirement}`,
    ...(after && { dependsOn: after.map((each) => caseId(chat, each)) }),
  }
}
