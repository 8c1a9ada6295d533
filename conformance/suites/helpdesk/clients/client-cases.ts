import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import { expectOrderlyEnd } from '../../../oracles/expect-orderly-end.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { freshName } from '../names.ts'
import { expectShown, hostClient, takeName, takeQuestion, wish } from './host-client.ts'

const common = { role: 'client', aspect: 'valid' } as const
const speaksFirst = 'helpdesk/client/speaks-first'
const sendsWhatIsTyped = 'helpdesk/client/sends-what-is-typed'

/** The cases that judge a client of exercise 4. */
export const clientCases: readonly TestCase<ClientContext>[] = [
  {
    ...common,
    id: 'helpdesk/client/sends-datagrams',
    requirement: 'HD-S7',
    purpose: {
      es: 'El cliente envía datagramas UDP, no hace una conexión TCP.',
      en: 'The client sends UDP datagrams and makes no TCP connection.',
    },
    run: expectNoConnection,
  },
  {
    ...common,
    id: speaksFirst,
    requirement: 'HD-C1.1',
    dependsOn: ['helpdesk/client/sends-datagrams'],
    purpose: {
      es: 'El cliente envía el primer datagrama: en UDP el servidor no sabe de él hasta entonces.',
      en: 'The client sends the first datagram: over UDP the server does not know of it until then.',
    },
    run: async (context) => void (await hostClient(context)),
  },
  {
    ...common,
    id: sendsWhatIsTyped,
    requirement: 'HD-C1.3',
    dependsOn: [speaksFirst],
    purpose: {
      es: 'El nombre y las preguntas llegan como se escriben, con tildes y espacios.',
      en: 'The name and the questions come as they are typed, with accents and spaces.',
    },
    run: async (context) => {
      const peer = await hostClient(context)
      await peer.say('welcome')
      await takeName(context, peer, 'José María Núñez')
      await takeQuestion(context, peer, '¿Cuándo empiezan las clases este curso?')
      await takeQuestion(context, peer, '¿Y mañana?')
    },
  },
  {
    ...common,
    id: 'helpdesk/client/shows-what-comes',
    requirement: 'HD-C1.2',
    dependsOn: [sendsWhatIsTyped],
    purpose: {
      es: 'El saludo, la respuesta personalizada y la respuesta de siempre se ven en la terminal del cliente.',
      en: 'The greeting, the personal answer and the answer to a question are seen on the client’s terminal.',
    },
    run: async (context) => {
      const peer = await hostClient(context)
      await peer.say('welcome')
      await expectShown(context, peer, 'welcome')
      const name = await takeName(context, peer, freshName(context.random, 'Eva'))
      await expectShown(context, peer, 'offer', { name })
      await takeQuestion(context, peer, '¿Hay clase?')
      await expectShown(context, peer, 'answer', { name })
    },
  },
  {
    ...common,
    id: 'helpdesk/client/sends-exit',
    requirement: 'HD-C2.1',
    dependsOn: [sendsWhatIsTyped],
    purpose: {
      es: 'Con «exit», el cliente se lo envía al servidor.',
      en: 'With “exit” the client sends it to the server.',
    },
    run: async (context) => void (await talkUntilExit(context)),
  },
  {
    ...common,
    id: 'helpdesk/client/ends-with-exit',
    requirement: 'HD-C2.2',
    dependsOn: ['helpdesk/client/sends-exit'],
    purpose: {
      es: 'Con «exit», el cliente termina, sin un traceback.',
      en: 'With “exit” the client ends, without a traceback.',
    },
    run: async (context) => {
      const peer = await talkUntilExit(context)
      await peer.say('goodbye', peer.known)
      await expectOrderlyEnd(context)
    },
  },
]

/** Who says nothing at all is judged elsewhere. */
async function expectNoConnection(context: ClientContext): Promise<void> {
  await context.launch()
  await context.accept('servidor').catch((thrown: unknown) => {
    if (!(thrown instanceof ExpectationFailed) || thrown.reason.code === 'wrong-transport') throw thrown
  })
}

async function talkUntilExit(context: ClientContext) {
  const peer = await hostClient(context)
  await peer.say('welcome')
  await takeName(context, peer, freshName(context.random, 'Eva'))
  await takeQuestion(context, peer, '¿Hay clase?')
  wish(context, 'leave')
  await peer.expect(['exit'])
  return peer
}
