import { PreconditionNotReached } from '../../model/outcome-errors.ts'
import type { PairContext } from '../pair-context.ts'
import type { PairStory } from '../pair-story.ts'
import { say } from '../words/say.ts'

/** Before a disturbance is blamed: the story still goes well without it. @throws PreconditionNotReached when it does not. */
export async function confirmPlain(context: PairContext, story: PairStory): Promise<void> {
  const plain = await context.tell(story, { kind: 'plain' })
  if (!plain.failure) return
  throw new PreconditionNotReached({
    code: 'plain-unsteady',
    text: say('plain-unsteady'),
    actual: plain.failure.reason.text,
  })
}
