import type { Failure } from '../../../runner/diagnosis-rule.ts'
import { isReply, type ReplyKind } from '../oracles/reply-kind.ts'

/** Whether the wrong answer of a failure belongs to a class. */
export function repliedWith(kind: ReplyKind, { facts }: Pick<Failure, 'facts'>): boolean {
  const reply = facts.details?.['reply']
  return typeof reply === 'string' && isReply(kind, reply)
}
