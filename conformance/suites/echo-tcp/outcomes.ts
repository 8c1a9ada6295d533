import { echoOutcomes } from '../../inherited/echo/outcomes/echo-outcomes.ts'
import type { PairOutcomes } from '../../pair/pair-story.ts'
import { kind } from './kind.ts'

/** What the two programs of exercise 1 over TCP are to achieve together. */
export const outcomes: PairOutcomes = echoOutcomes(kind)
