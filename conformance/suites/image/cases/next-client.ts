import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { leaveWired } from '../../../wires/leave-wired.ts'
import { openWired } from '../../../wires/open-wired.ts'
import { expectImage } from '../image-exchange.ts'
import { smallOnes } from '../known-images.ts'
import { basis } from '../service.ts'
import { say } from '../words/say.ts'

/** After one client the next (IM-S4). */
export const nextClientCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'image/next-client/is-served',
    role: 'server',
    requirement: 'IM-S4',
    aspect: 'valid',
    dependsOn: [basis],
    leaves: 'dirty',
    purpose: {
      es: 'Después de enviar una imagen, el servidor atiende al cliente siguiente.',
      en: 'After sending an image, the server serves the next client.',
    },
    run: async (context) => {
      await fetchOne(context, 'ana', false)
      await fetchOne(context, 'luis', true).catch((thrown: unknown) => {
        if (!(thrown instanceof ExpectationFailed)) throw thrown
        throw new ExpectationFailed(
          {
            code: 'next-not-served',
            text: say('next-not-served'),
            expected: say('next-expected'),
            actual: thrown.reason.text,
          },
          thrown.facts,
        )
      })
    },
  },
]

async function fetchOne(context: ServerContext, name: string, sameLife: boolean): Promise<void> {
  const [image] = await smallOnes(context)
  const peer = await openWired(context, name, { sameLife })
  await peer.say('request', { name: image.name })
  await expectImage(peer, { name: image.name, content: await image.content() })
  await leaveWired(peer)
}
