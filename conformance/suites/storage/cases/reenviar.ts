import { encodeMensaje, reenviar } from '../../../../reference/exercises/storage/protocol.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import { expectSilence } from '../../../oracles/expect-silence.ts'
import type { FramedPeer } from '../../../peers/framed-peer.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { ask, askServed } from '../ask.ts'
import { openPeer } from '../open-peer.ts'
import { expectError, expectOk, nextAnswer } from '../oracles/expect-answer.ts'
import { expectPushed } from '../oracles/expect-pushed.ts'
import { say } from '../words/say.ts'
import { extensionCase } from './extension-case.ts'

const text = 'Hola, ¿nos vemos en el café? 👋'

/** `reenviar` (ST-E4). */
export const reenviarCases: readonly TestCase<ServerContext>[] = [
  extensionCase(
    'reenviar',
    'reaches-the-recipient',
    'ST-E4',
    {
      es: 'El texto llega al cliente cuya dirección se nombró, y a nadie más.',
      en: 'The text reaches the client whose address was named, and nobody else.',
    },
    async (context) => {
      const ana = await openPeer(context, 'ana')
      const [luis, eva] = [await openPeer(context, 'luis'), await openPeer(context, 'eva')]
      for (const peer of [ana, luis, eva]) await askServed(peer)
      await ana.sendBytes(encodeMensaje(reenviar(addressOf(luis), text)))
      expectOk(await nextAnswer(ana))
      await expectPushed(luis, text)
      await expectSilence(eva).catch((thrown: unknown) => {
        throw thrown instanceof ExpectationFailed ? reachedOthers(thrown) : thrown
      })
    },
  ),
  extensionCase(
    'reenviar',
    'nobody-there',
    'ST-E4.1',
    {
      es: 'Reenviar a una dirección que nadie tiene se responde con estado «error».',
      en: 'Forwarding to an address that nobody has is answered with estado “error”.',
    },
    async (context) => {
      expectError(await ask(await openPeer(context, 'ana'), encodeMensaje(reenviar('192.0.2.1:9', text))))
    },
  ),
]

function addressOf({ session }: FramedPeer): string {
  return `${session.localAddress}:${session.localPort}`
}

function reachedOthers({ reason, facts }: ExpectationFailed): ExpectationFailed {
  return new ExpectationFailed(
    {
      code: 'forwarded-to-others',
      text: say('forwarded-to-others'),
      expected: say('forward-expected'),
      actual: reason.text,
      pictures: reason.pictures ?? [],
    },
    facts,
  )
}
