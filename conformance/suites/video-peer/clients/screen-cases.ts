import type { TestCase } from '../../../model/test-case.ts'
import { expectOrderlyEnd } from '../../../oracles/expect-orderly-end.ts'
import { expectTerminal } from '../../../oracles/expect-terminal.ts'
import { RawPeer } from '../../../peers/raw-peer.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { largeVideo, type Video } from '../planted-videos.ts'
import { say } from '../words/say.ts'
import { Central } from './central.ts'
import { expectStored, giveInPieces, giveSize, giveVideo, takeRequest } from './provider.ts'

const megabyte = 1024 * 1024
const pieces = 20
/** Of the ten values so many have to be seen: programs differ in which ones they miss. */
const enoughTens = 3
const video = (name: string): Video => ({ name, content: Buffer.from(`el contenido de ${name}\n`) })

/** What the person at the keyboard sees and does (VP-D5, VP-D8). */
export const screenCases: readonly TestCase<ClientContext>[] = [
  {
    id: 'video-peer/client/shows-progress',
    role: 'client',
    requirement: 'VP-D5',
    aspect: 'valid',
    dependsOn: ['video-peer/client/stores-a-video', 'video-peer/client/content-in-pieces'],
    purpose: {
      es: 'Mientras llega 1 MB en veinte trozos, la terminal muestra el avance de diez en diez por ciento.',
      en: 'While 1 MB comes in twenty pieces, the terminal shows the progress in steps of ten per cent.',
    },
    run: async (context) => {
      const content = largeVideo.content.subarray(0, megabyte)
      const large = { name: 'un-megabyte.mp4', content }
      const central = await Central.host(context)
      const provider = await context.listen()
      await central.order(large.name, provider.port)
      const peer = await takeRequest(context, provider, large.name)
      await giveSize(context, peer, content.length)
      const offsets = Array.from({ length: pieces - 1 }, (_, i) => Math.floor(((i + 1) * content.length) / pieces))
      await giveInPieces(context, peer, content, offsets)
      peer.session.end()
      await expectStored(context, large)
      await expectTerminal(context, say('progress-wanted'), showsTens)
    },
  },
  {
    id: 'video-peer/client/leaves-with-downloads-pending',
    role: 'client',
    requirement: 'VP-D8',
    aspect: 'valid',
    dependsOn: ['video-peer/client/commands-go-on'],
    purpose: {
      es: '«salir» con una descarga a medias y otra en la cola termina el cliente en orden.',
      en: '“salir” with a download half way and another in the queue ends the client in order.',
    },
    run: async (context) => {
      const [first, second] = [video('pendiente-1.mp4'), video('pendiente-2.mp4')]
      const central = await Central.host(context)
      const provider = await context.listen()
      await central.order(first.name, provider.port)
      const peer = await takeRequest(context, provider, first.name)
      await central.order(second.name, provider.port)
      context.does({ act: 'command', values: { line: 'salir' } }, ['salir'])
      // who gives up ends now; who finishes what was ordered gets it
      if (!(await context.program().waitForExit(context.pace.silenceMs))) {
        await giveVideo(context, peer, first).catch(() => undefined)
        peer.session.end()
        void giveNext(context, provider.accept('proveedor-2'), second)
      }
      await expectOrderlyEnd(context)
    },
  },
]

function showsTens(terminal: string): boolean {
  const shown = [...terminal.matchAll(/(\d{1,3})(?:[.,]\d+)?\s*%/g)].map(([, percent]) => Number(percent))
  return new Set(shown.filter((percent) => percent > 0 && percent <= 100 && percent % 10 === 0)).size >= enoughTens
}

async function giveNext(
  context: ClientContext,
  accepted: ReturnType<ClientContext['accept']>,
  second: Video,
): Promise<void> {
  const session = await accepted.catch(() => undefined)
  if (!session) return
  await giveVideo(context, new RawPeer('proveedor-2', session, context.pace), second).catch(() => undefined)
  session.end()
}
