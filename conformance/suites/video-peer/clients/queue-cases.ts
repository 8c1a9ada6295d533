import { freePort } from '../../../../reference/net/free-port.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { RawPeer } from '../../../peers/raw-peer.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import type { Video } from '../planted-videos.ts'
import { say } from '../words/say.ts'
import { Central } from './central.ts'
import { expectRequest, expectStored, giveSize, giveVideo, takeCall, takeRequest } from './provider.ts'

const common = { role: 'client', aspect: 'valid' } as const
const video = (name: string): Video => ({ name, content: Buffer.from(`el contenido de ${name}\n`) })

/** The queue of downloads, and the keyboard beside it (VP-D1, VP-D7). */
export const queueCases: readonly TestCase<ClientContext>[] = [
  {
    ...common,
    id: 'video-peer/client/commands-go-on',
    requirement: 'VP-D7',
    aspect: 'concurrent',
    dependsOn: ['video-peer/client/stores-a-video'],
    purpose: {
      es: 'Mientras un proveedor envía byte por byte, un INFO del teclado llega al servidor central.',
      en: 'While a provider sends byte by byte, an INFO from the keyboard reaches the central server.',
    },
    run: commandsGoOn,
  },
  {
    ...common,
    id: 'video-peer/client/one-after-the-other',
    requirement: 'VP-D1',
    dependsOn: ['video-peer/client/commands-go-on'],
    purpose: {
      es: 'Tres descargas pedidas seguidas se hacen en orden, y ninguna empieza antes de que termine la anterior.',
      en: 'Three downloads requested in a row are done in order, and none begins before the one before it has ended.',
    },
    run: oneAfterTheOther,
  },
  {
    ...common,
    id: 'video-peer/client/goes-on-after-failures',
    requirement: 'VP-D1',
    aspect: 'faulted',
    dependsOn: ['video-peer/client/stores-a-video'],
    purpose: {
      es: 'Un proveedor que no existe y otro que responde ERROR no detienen la descarga que sigue.',
      en: 'A provider that does not exist and another that answers ERROR do not stop the download that follows.',
    },
    run: async (context) => {
      const [dead, refused, good] = [video('muerto.mp4'), video('negado.mp4'), video('bueno.mp4')]
      const central = await Central.host(context)
      const provider = await context.listen()
      await central.order(dead.name, await freePort())
      await central.order(refused.name, provider.port)
      const refusing = await takeRequest(context, provider, refused.name)
      await refusing.sendText('ERROR El archivo solicitado no existe.\n')
      refusing.session.end()
      await central.order(good.name, provider.port)
      const giving = await takeRequest(context, provider, good.name, 'proveedor-2')
      await giveVideo(context, giving, good)
      giving.session.end()
      await expectStored(context, good)
    },
  },
]

async function commandsGoOn(context: ClientContext): Promise<void> {
  const slow = { name: 'lento.mp4', content: Buffer.from('byte por byte '.repeat(100)) }
  const central = await Central.host(context)
  const provider = await context.listen()
  await central.order(slow.name, provider.port)
  const peer = await takeRequest(context, provider, slow.name)
  await giveSize(context, peer, slow.content.length)
  let given = 0
  let isOver = false
  const typed = central.expectTyped('INFO').finally(() => {
    isOver = true
  })
  typed.catch(() => undefined)
  // a download that goes on: nobody's time limit for a silent provider ends it
  while (!isOver && given < slow.content.length - 1) {
    await peer.sendBytes(slow.content.subarray(given, ++given))
    await Promise.race([typed.catch(() => undefined), peer.session.next(context.pace.silenceMs)])
  }
  await typed
  await peer.sendBytes(slow.content.subarray(given))
  peer.session.end()
}

async function oneAfterTheOther(context: ClientContext): Promise<void> {
  const [first, second, third] = [video('primero.mp4'), video('segundo.mp4'), video('tercero.mp4')]
  const central = await Central.host(context)
  const provider = await context.listen()
  await central.order(first.name, provider.port)
  const giving = await takeRequest(context, provider, first.name)
  for (const { name } of [second, third]) await central.order(name, provider.port)
  const coming = arrivalOf(takeCall(context, provider, second.name, 'proveedor-2'))
  // nothing more is asked of the first provider, so this waits for as long as silence is judged
  await giving.session.next(context.pace.silenceMs)
  if (coming.hasCome()) throw atOnce(first, second)
  await giveVideo(context, giving, first)
  giving.session.end()
  const peer = await coming.peer
  await expectRequest(peer, second.name)
  await giveVideo(context, peer, second)
  peer.session.end()
  const last = await takeRequest(context, provider, third.name, 'proveedor-3')
  await giveVideo(context, last, third)
  last.session.end()
  for (const each of [first, second, third]) await expectStored(context, each)
}

/** A connection that may come early; that it never comes is told to who waits for it. */
function arrivalOf(called: Promise<RawPeer>) {
  let isHere = false
  const peer = called.then((caller) => {
    isHere = true
    return caller
  })
  peer.catch(() => undefined)
  return { peer, hasCome: () => isHere }
}

function atOnce(first: Video, second: Video): ExpectationFailed {
  return new ExpectationFailed(
    {
      code: 'downloads-at-once',
      text: say('downloads-at-once', { first: first.name, second: second.name }),
      expected: say('one-by-one-expected'),
    },
    { answer: 'wrong' },
  )
}
