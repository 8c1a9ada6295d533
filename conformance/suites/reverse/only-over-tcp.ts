import { NotApplicable } from '../../model/outcome-errors.ts'
import type { TestCase } from '../../model/test-case.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { say } from './words/say.ts'

/** The same case; over UDP, where there is no stream that could be cut, ended or left open, it does not apply. */
export function onlyOverTcp(testCase: TestCase<ServerContext>): TestCase<ServerContext> {
  return {
    ...testCase,
    run: async (context) => {
      if (isDatagram(context)) throw new NotApplicable({ code: 'datagrams', text: say('not-over-datagrams') })
      await testCase.run(context)
    },
  }
}

/** Whether the server is spoken to over UDP. */
export function isDatagram({ profile, traits }: Pick<ServerContext, 'profile' | 'traits'>): boolean {
  return traits.transport === 'udp' || profile?.framing.kind === 'datagram'
}
