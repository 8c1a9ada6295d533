import type { TestCase } from '../../../model/test-case.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { storeCases } from './store-cases.ts'
import { troubleCases } from './trouble-cases.ts'

/** The cases that judge a client of exercise 5. */
export const clientCases: readonly TestCase<ClientContext>[] = [...storeCases, ...troubleCases]
