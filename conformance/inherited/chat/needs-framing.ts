import { NotApplicable } from '../../model/outcome-errors.ts'
import type { TestCase } from '../../model/test-case.ts'
import type { WireProfile } from '../../wires/wire-profile.ts'
import { say } from '../../words/say.ts'
import { isPerson } from './vocabulary.ts'

interface Wired {
  readonly wire: string
  readonly profile?: WireProfile | undefined
}

/** Whether nothing but silence tells where a text ends. */
export function isUnframed({ profile }: Wired): boolean {
  return profile?.framing.kind === 'raw'
}

/** The case says nothing about a wire on which only silence ends a text. @throws NotApplicable */
export function needFraming(context: Wired): void {
  if (isUnframed(context)) throw notOnThisWire(context)
}

/** The same case for relays only: a server that is a person itself has one conversation, and its keyboard to wait for. */
export function forRelays<Context extends Wired>(testCase: TestCase<Context>): TestCase<Context> {
  return {
    ...testCase,
    run: async (context) => {
      if (context.profile && isPerson(context.profile)) throw notOnThisWire(context)
      await testCase.run(context)
    },
  }
}

/** Why a case does not apply to this wire. */
export function notOnThisWire({ wire }: Wired): NotApplicable {
  return new NotApplicable({ code: 'not-on-this-wire', text: say('not-on-this-wire', { wire }) })
}
