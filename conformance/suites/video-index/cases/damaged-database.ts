import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { insc } from '../../../../reference/exercises/video-index/protocol.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { SubjectDead } from '../../../subject/subject-dead.ts'
import { databaseName, databasePath, isKept } from '../database-file.ts'
import { duplicate, type FreshClient, freshName, freshVideo, registerFresh } from '../fresh.ts'
import { addressOf } from '../machines.ts'
import { leavePolitely, openPeer } from '../open-peer.ts'
import { ask } from '../oracles/ask.ts'
import { isReply } from '../oracles/reply-kind.ts'
import { say } from '../words/say.ts'

const common = {
  role: 'server',
  requirement: 'VI-S8',
  aspect: 'faulted',
  needs: { launched: true },
  dependsOn: ['video-index/database/reads-a-given-file'],
  leaves: 'dirty',
} as const

/** A data file that is damaged is never lost without a word (VI-S8). */
export const damagedDatabaseCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: 'video-index/database/garbage',
    purpose: {
      es: `Si ${databaseName} no tiene el formato, el servidor no lo borra: no se inicia, o guarda lo que había.`,
      en: `When ${databaseName} does not have the format, the server does not wipe it: it does not start, or keeps what was there.`,
    },
    run: (context) =>
      startOver(context, () => ({ text: 'ESTO NO ES UNA BASE DE DATOS\nana luis eva\n', readable: [] })),
  },
  {
    ...common,
    id: 'video-index/database/half-written',
    purpose: {
      es: `Si ${databaseName} quedó escrito a medias, no se pierden los clientes que todavía se leen.`,
      en: `When ${databaseName} was written only half, the clients that can still be read are not lost.`,
    },
    run: (context) =>
      startOver(context, (given) => {
        const { name, ip, port } = given
        const video = freshVideo(context)
        return {
          text: `2\n${name} ${ip} ${port} 1\n${video}\n${freshName(context)} ${ip} 10`,
          readable: [given],
        }
      }),
  },
]

interface Damage {
  readonly text: string
  /** The clients that a careful reader still finds in it. */
  readonly readable: readonly FreshClient[]
}

async function startOver(context: ServerContext, damage: (client: FreshClient) => Damage): Promise<void> {
  const ana = await openPeer(context, 'ana')
  const { port } = await registerFresh(context, ana)
  const { text, readable } = damage({ name: freshName(context), ip: addressOf(ana), port })
  const path = (await databasePath(context)) ?? databaseName
  await leavePolitely(ana)
  const furnish = (folder: string) => writeFile(join(folder, path), text)
  if (await starts(context, furnish)) await changeSomething(context)
  if (await isKept(context, text)) return
  if (readable.length > 0 && (await areKnown(context, readable))) return
  throw new ExpectationFailed(
    { code: 'database-wiped', text: say('database-wiped'), expected: say('database-kept-expected') },
    { answer: 'wrong' },
  )
}

/** Not to start is a fair answer. */
async function starts(context: ServerContext, furnish: (folder: string) => Promise<void>): Promise<boolean> {
  context.markUnfit()
  try {
    await context.restart({ keepsFolder: true, furnish })
    return true
  } catch (problem) {
    if (!(problem instanceof SubjectDead)) throw problem
    context.observe(say('damaged-does-not-start'))
    return false
  }
}

/** A change makes the server write its file; a server that refuses or ends now has not wiped anything. */
async function changeSomething(context: ServerContext): Promise<void> {
  context.observe(say('damaged-starts'))
  try {
    await registerFresh(context, await openPeer(context, 'luis'))
  } catch (problem) {
    if (!(problem instanceof ExpectationFailed)) throw problem
  }
}

async function areKnown(context: ServerContext, clients: readonly FreshClient[]): Promise<boolean> {
  const eva = await openPeer(context, 'eva')
  for (const { name, ip, port } of clients)
    if (!isReply('duplicate', await ask(eva, insc(name, ip, port), duplicate))) return false
  return true
}
