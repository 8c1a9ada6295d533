import type { TestCase } from '../../../model/test-case.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { answerCases } from './answer-cases.ts'
import { sendCases } from './send-cases.ts'
import { troubleCases } from './trouble-cases.ts'

/** The cases that judge a client of exercise 3. */
export const clientCases: readonly TestCase<ClientContext>[] = [...sendCases, ...answerCases, ...troubleCases]
