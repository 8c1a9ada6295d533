import { endsAreMarked } from '../../inherited/requests/ends-are-marked.ts'
import { streamCases } from '../../inherited/stream/stream-cases.ts'
import { NotApplicable } from '../../model/outcome-errors.ts'
import type { TestCase } from '../../model/test-case.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { onlyOverTcp } from './only-over-tcp.ts'
import { ftpService } from './service.ts'
import { carriesOneRequest } from './traits.ts'
import { say } from './words/say.ts'

/** What every server over TCP has to bear. */
export const inheritedCases: readonly TestCase<ServerContext>[] = [
  endsAreMarked('simple-ftp', 'FT', ftpService.dependsOn),
  ...streamCases(ftpService).map(onlyWhereManyCanBeAsked).map(onlyOverTcp),
]

/** Nobody can ask for more than it reads where a connection carries one request, or where it answers before the content. */
function onlyWhereManyCanBeAsked(testCase: TestCase<ServerContext>): TestCase<ServerContext> {
  if (!testCase.id.endsWith('/slow/never-reads')) return testCase
  return {
    ...testCase,
    dependsOn: [...(testCase.dependsOn ?? []), 'simple-ftp/download/five-megabytes'],
    run: async (context) => {
      if (carriesOneRequest(context)) throw new NotApplicable({ code: 'one-request', text: say('one-request') })
      const content = context.profile?.messages.get('content') ?? []
      if (content.some(({ from }) => from === 'client'))
        throw new NotApplicable({ code: 'must-read', text: say('must-read') })
      await testCase.run(context)
    },
  }
}
