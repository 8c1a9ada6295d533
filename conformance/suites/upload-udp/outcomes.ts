import { uploadOutcomes } from '../../inherited/upload/outcomes/upload-outcomes.ts'
import type { PairOutcomes } from '../../pair/pair-story.ts'

/** What the two programs of exercise 2 over UDP are to achieve together. */
export const outcomes: PairOutcomes = uploadOutcomes('UU', {
  invariant: 'UU-S1',
  datagrams: { loss: 'UU-S9.1', repeats: 'UU-S9.1', reorder: 'UU-S9.1' },
})
