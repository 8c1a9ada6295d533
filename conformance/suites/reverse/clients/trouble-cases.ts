import { NotApplicable } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import { expectOrderlyEnd } from '../../../oracles/expect-orderly-end.ts'
import { expectTerminal } from '../../../oracles/expect-terminal.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { fold } from '../../../wires/fold.ts'
import { hello } from '../texts.ts'
import { say } from '../words/say.ts'
import { hostClient } from './host-client.ts'
import { sendsTheFile } from './send-cases.ts'

const common = { role: 'client', requirement: 'RV-C4', aspect: 'faulted', dependsOn: [sendsTheFile] } as const
const file = { name: 'Hello.txt', content: hello }

/** How a client bears what goes wrong (RV-C4). */
export const troubleCases: readonly TestCase<ClientContext>[] = [
  {
    ...common,
    id: 'reverse/client/refused',
    purpose: {
      es: 'Si el servidor se niega, el cliente lo dice y termina sin un traceback.',
      en: 'When the server refuses, the client says so and ends without a traceback.',
    },
    run: async (context) => {
      const { peer } = await hostClient(context, [file])
      const [answer] = peer.profile.messages.get('answer') ?? []
      // where any text is an answer, a refusal is one as well
      if (!peer.has('refuse') || answer?.template.fields.some((field) => field === 'bytes' || field === 'text'))
        throw new NotApplicable({ code: 'no-refusal', text: say('no-refusal') })
      await peer.say('refuse', { reason: 'no se puede' })
      peer.session.end()
      await endsAndTells(context)
    },
  },
  {
    ...common,
    id: 'reverse/client/server-vanishes',
    purpose: {
      es: 'Si el servidor se va sin contestar, el cliente lo dice y termina sin un traceback.',
      en: 'When the server goes without an answer, the client says so and ends without a traceback.',
    },
    run: async (context) => {
      const { peer } = await hostClient(context, [file])
      if (peer.session.transport === 'udp')
        throw new NotApplicable({ code: 'datagrams', text: say('not-over-datagrams') })
      peer.session.end()
      await endsAndTells(context)
    },
  },
]

/** The client ends by itself, without a traceback and without having said that the text came back. */
async function endsAndTells(context: ClientContext): Promise<void> {
  await expectOrderlyEnd(context)
  await expectTerminal(context, say('client-tells'), (shown) => {
    const words = fold(shown.slice(shown.toLowerCase().indexOf('enviado') + 'enviado'.length))
    return words.length > 0 && !words.includes('recibido archivo invertido')
  })
}
