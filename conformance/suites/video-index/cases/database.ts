import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serialiseDatabase } from '../../../../reference/exercises/video-index/client-database.ts'
import { insc } from '../../../../reference/exercises/video-index/protocol.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { RawPeer } from '../../../peers/raw-peer.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { databaseName, databasePath, expectInFile, folderOf, isKept, watchDatabase } from '../database-file.ts'
import { addVideos, duplicate, type FreshClient, freshName, freshVideo, registerFresh } from '../fresh.ts'
import { addressOf } from '../machines.ts'
import { leavePolitely, openPeer } from '../open-peer.ts'
import { expectReply } from '../oracles/ask.ts'
import { expectOwner } from '../oracles/found.ts'
import { say } from '../words/say.ts'

const common = { role: 'server', requirement: 'VI-S6', aspect: 'valid', needs: { launched: true } } as const

/** The file `bd_clientes.txt` (VI-S6). */
export const databaseCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: 'video-index/database/format',
    dependsOn: ['video-index/videos/added'],
    purpose: {
      es: `Después de cada cambio, ${databaseName} tiene el formato del enunciado.`,
      en: `After each change, ${databaseName} has the format of the assignment.`,
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      const one = await registerFresh(context, ana)
      await expectInFile(context, [one], [])
      const other = await registerFresh(context, ana, { ip: '10.20.30.40' })
      const names = Array.from({ length: 3 }, () => freshVideo(context))
      await addVideos(ana, one, names)
      await expectInFile(context, [one, other], names)
    },
  },
  {
    ...common,
    id: 'video-index/database/survives-a-restart',
    dependsOn: [
      'video-index/database/format',
      'video-index/register/duplicate',
      'video-index/download/finds-the-owner',
    ],
    purpose: {
      es: 'Después de reiniciar el servidor, los clientes y sus videos siguen ahí.',
      en: 'After the server was started again, the clients and their videos are still there.',
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      const client = await registerFresh(context, ana)
      const names = Array.from({ length: 3 }, () => freshVideo(context))
      await addVideos(ana, client, names)
      await leavePolitely(ana)
      await context.restart({ keepsFolder: true })
      await expectStillKnown(await openPeer(context, 'luis'), [client], names)
    },
  },
  {
    ...common,
    id: 'video-index/database/reads-a-given-file',
    dependsOn: ['video-index/database/survives-a-restart'],
    purpose: {
      es: `Un ${databaseName} escrito a mano se lee al iniciar el servidor.`,
      en: `A ${databaseName} that was written by hand is read when the server starts.`,
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      const { port } = await registerFresh(context, ana)
      const path = (await databasePath(context)) ?? databaseName
      const [one, other] = [freshName(context), freshName(context)].map((name) => ({
        name,
        ip: addressOf(ana),
        port,
      })) as [FreshClient, FreshClient]
      const names = Array.from({ length: 2 }, () => freshVideo(context))
      const text = serialiseDatabase([
        { ...one, port: String(port), videos: [] },
        { ...other, port: String(port), videos: names },
      ])
      await leavePolitely(ana)
      await context.restart({ keepsFolder: true, furnish: (folder) => writeFile(join(folder, path), text) })
      await expectStillKnown(await openPeer(context, 'luis'), [one, other], names)
    },
  },
  {
    ...common,
    id: 'video-index/database/replaced-in-one-step',
    requirement: 'VI-S6.1',
    aspect: 'faulted',
    dependsOn: ['video-index/database/format'],
    purpose: {
      es: `Un cambio reemplaza ${databaseName} de una vez; mientras se escribe, lo anterior sigue existiendo.`,
      en: `A change replaces ${databaseName} in one step; while it is written, what was before still exists.`,
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      const one = await registerFresh(context, ana)
      await expectInFile(context, [one], [])
      const path = join(folderOf(context), (await databasePath(context)) ?? databaseName)
      const { before, isSame } = await watchDatabase(path, async () => {
        await expectInFile(context, [one, await registerFresh(context, ana)], [])
      })
      // who keeps the former content in another file has a way back
      if (isSame && !(await isKept(context, before)))
        throw new ExpectationFailed(
          { code: 'in-place-rewrite', text: say('in-place-rewrite'), expected: say('replaced-expected') },
          { answer: 'wrong' },
        )
    },
  },
]

async function expectStillKnown(
  peer: RawPeer,
  clients: readonly FreshClient[],
  videos: readonly string[],
): Promise<void> {
  for (const { name, port } of clients) await expectReply(peer, insc(name, addressOf(peer), port), duplicate)
  for (const video of videos) await expectOwner(peer, video, clients.at(-1) as FreshClient)
}
