import { dirname, join, relative } from 'node:path'
import { requestedName, sizeLine } from '../../../../reference/exercises/video-peer/protocol.ts'
import { seen } from '../../../faults/send-in-pieces.ts'
import { ExpectationFailed, PreconditionNotReached } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import { filesBelow } from '../../../oracles/expect-file.ts'
import { expectTerminal } from '../../../oracles/expect-terminal.ts'
import { RawPeer } from '../../../peers/raw-peer.ts'
import type { ClientContext, ClientListener } from '../../../runner/client-context.ts'
import { saysWhatHappened } from '../oracles/says-what-happened.ts'
import type { Video } from '../planted-videos.ts'
import { say } from '../words/say.ts'
import { Central } from './central.ts'
import { expectSeen, expectStored, giveVideo, takeRequest } from './provider.ts'

const common = {
  role: 'client',
  aspect: 'faulted',
  dependsOn: ['video-peer/client/stores-a-video'],
} as const

const cut = { name: 'quinto.mp4', bytes: 5000, sent: 2000 } as const
const good: Video = { name: 'bueno.mp4', content: Buffer.from('este sí llega completo\n') }
const escaping = 'zocalo-fuera.mp4'

/** Providers that break off and names that lead elsewhere (VP-D3, VP-D6.1). */
export const troubleCases: readonly TestCase<ClientContext>[] = [
  {
    ...common,
    id: 'video-peer/client/cut-download-leaves-no-file',
    requirement: 'VP-D3',
    dependsOn: [...common.dependsOn, 'video-peer/client/goes-on-after-failures'],
    purpose: {
      es: 'El proveedor anuncia 5000 bytes, envía 2000 y cierra: no queda un archivo con el nombre del video.',
      en: 'The provider announces 5,000 bytes, sends 2,000 and closes: no file is left under the video’s name.',
    },
    run: async (context) => {
      const central = await Central.host(context)
      const provider = await context.listen()
      await breakOff(context, central, provider)
      await central.order(good.name, provider.port)
      const peer = await takeRequest(context, provider, good.name, 'proveedor-2')
      await giveVideo(context, peer, good)
      peer.session.end()
      await expectStored(context, good)
      const files = (await filesBelow(context.program().folder)).filter((path) => isNamed(path, cut.name))
      if (files.length > 0) throw looksComplete(files)
    },
  },
  {
    ...common,
    id: 'video-peer/client/cut-download-is-told',
    requirement: 'VP-D3.1',
    purpose: {
      es: 'El proveedor cierra antes de tiempo: el cliente lo dice en su terminal.',
      en: 'The provider closes too early: the client says so on its terminal.',
    },
    run: async (context) => {
      const central = await Central.host(context)
      const shownBefore = await breakOff(context, central, await context.listen())
      await expectTerminal(context, say('cut-told'), (terminal) => saysWhatHappened(terminal.slice(shownBefore)))
    },
  },
  {
    ...common,
    id: 'video-peer/client/name-leads-outside',
    requirement: 'VP-D6.1',
    aspect: 'invalid',
    dependsOn: [...common.dependsOn, 'video-peer/client/goes-on-after-failures'],
    purpose: {
      es: 'Quien escribe DESCARGAR ../nombre no guarda nada fuera de videos_recibidos.',
      en: 'Whoever types DESCARGAR ../name stores nothing outside videos_recibidos.',
    },
    run: nameLeadsOutside,
  },
]

/** A download that ends before it is whole; gives how much the terminal showed before that. */
async function breakOff(context: ClientContext, central: Central, provider: ClientListener): Promise<number> {
  await central.order(cut.name, provider.port)
  const peer = await takeRequest(context, provider, cut.name)
  await peer.sendText(sizeLine(cut.bytes))
  await expectSeen(context, peer, 0)
  await peer.sendBytes(Buffer.alloc(cut.sent, 'a'))
  await expectSeen(context, peer, cut.sent)
  const shown = context.program().terminal().length
  peer.session.end()
  return shown
}

async function nameLeadsOutside(context: ClientContext): Promise<void> {
  const central = await Central.host(context)
  const provider = await context.listen()
  central.offer(`../${escaping}`, provider.port)
  central.offer(good.name, provider.port)
  const serving = serveUntilGood(context, provider)
  // who refuses the name does not even ask the central server
  await central.expectTyped(`DESCARGAR ../${escaping}`).catch(unlessRefused)
  await central.expectTyped(`DESCARGAR ${good.name}`)
  await serving
  await expectStored(context, good).catch((thrown: unknown) => {
    if (!(thrown instanceof ExpectationFailed)) throw thrown
    throw new PreconditionNotReached({ code: 'queue-stopped', text: say('queue-stopped') })
  })
  const { folder } = context.program()
  const outside = (await filesBelow(dirname(folder))).filter(
    (path) => isNamed(path, escaping) && !path.includes('videos_recibidos/'),
  )
  if (outside.length > 0)
    throw new ExpectationFailed(
      {
        code: 'path-escape',
        text: say('stored-outside', { path: relative(folder, join(dirname(folder), outside[0] ?? '')) }),
        expected: say('stored-outside-expected'),
      },
      { answer: 'wrong' },
    )
}

/** Gives whatever is asked for, until the good video was. */
async function serveUntilGood(context: ClientContext, provider: ClientListener): Promise<void> {
  for (;;) {
    const session = await provider.accept('proveedor').catch(unlessRefused)
    if (!session) return
    const peer = new RawPeer('proveedor', session, context.pace)
    const { bytes } = await peer.reply((received) => requestedName(received.toString()) !== undefined)
    await peer.sendText(sizeLine(good.content.length))
    await seen(session, { gapMs: context.pace.gapMs, queues: context.queues, served: true })
    await peer.sendBytes(good.content)
    session.end()
    if (requestedName(bytes.toString()) === good.name) return
  }
}

function unlessRefused(thrown: unknown): undefined {
  if (!(thrown instanceof ExpectationFailed)) throw thrown
  return undefined
}

function isNamed(path: string, name: string): boolean {
  return path === name || path.endsWith(`/${name}`)
}

function looksComplete(files: readonly string[]): ExpectationFailed {
  return new ExpectationFailed(
    {
      code: 'looks-complete',
      text: say('looks-complete', { path: files[0] ?? '', sent: cut.sent, bytes: cut.bytes }),
      expected: say('looks-complete-expected'),
    },
    { answer: 'wrong' },
  )
}
