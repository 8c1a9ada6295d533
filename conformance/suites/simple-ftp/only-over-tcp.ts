import { NotApplicable } from '../../model/outcome-errors.ts'
import type { TestCase } from '../../model/test-case.ts'
import type { WireProfile } from '../../wires/wire-profile.ts'
import { say } from './words/say.ts'

interface Spoken {
  readonly profile?: WireProfile | undefined
}

/** The same case; over UDP, where there is no stream that could be cut, ended or left open, it does not apply. */
export function onlyOverTcp<Context extends Spoken>(testCase: TestCase<Context>): TestCase<Context> {
  return {
    ...testCase,
    run: async (context) => {
      if (isDatagram(context)) throw new NotApplicable({ code: 'datagrams', text: say('not-over-datagrams') })
      await testCase.run(context)
    },
  }
}

/** Whether the program is spoken to over UDP. */
export function isDatagram({ profile }: Spoken): boolean {
  return profile?.framing.kind === 'datagram'
}
