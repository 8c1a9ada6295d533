import { uploadOutcomes } from '../../inherited/upload/outcomes/upload-outcomes.ts'
import type { PairOutcomes } from '../../pair/pair-story.ts'

/** What the two programs of exercise 2 over TCP are to achieve together. */
export const outcomes: PairOutcomes = uploadOutcomes('UT', { invariant: 'UT-G1' })
