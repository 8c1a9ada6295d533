import type { Delivery } from './delivery.ts'
import type { PairStory } from './pair-story.ts'

/** What tells apart how a story is told: the story, and how the network delivers; of a plan only that there is one. */
export function tellingKey({ id }: PairStory, delivery: Delivery): string {
  return `${id} ${JSON.stringify(delivery)}`
}
