import { chatOutcomes } from '../../inherited/chat/outcomes/chat-outcomes.ts'
import type { PairOutcomes } from '../../pair/pair-story.ts'
import { chat } from './exercise.ts'

/** What the two programs of exercise 8 over UDP are to achieve together. */
export const outcomes: PairOutcomes = chatOutcomes(chat)
