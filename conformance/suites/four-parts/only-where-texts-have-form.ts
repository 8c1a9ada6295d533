import { NotApplicable } from '../../model/outcome-errors.ts'
import type { TestCase } from '../../model/test-case.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { say } from './words/say.ts'

const aboutForm = ['FP-G6', 'FP-G8']

/** The same case; one about malformed texts does not apply to a wire on which every text is a legal one. */
export function onlyWhereTextsHaveForm(testCase: TestCase<ServerContext>): TestCase<ServerContext> {
  if (!aboutForm.includes(testCase.requirement)) return testCase
  return {
    ...testCase,
    run: async (context) => {
      if (context.wire === 'unframed') throw new NotApplicable({ code: 'unframed', text: say('unframed-form') })
      await testCase.run(context)
    },
  }
}
