import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { receivedFolder, sharedFolder } from '../../../../reference/exercises/video-peer/protocol.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { say } from '../words/say.ts'
import { Central } from './central.ts'

const lookAgainMs = 5
const folders = [sharedFolder, receivedFolder]

/** What happens when a client starts (VP-T1, VP-D4). */
export const startCases: readonly TestCase<ClientContext>[] = [
  {
    id: 'video-peer/client/connects',
    role: 'client',
    requirement: 'VP-T1',
    aspect: 'valid',
    purpose: {
      es: 'Al iniciar, el cliente se conecta por TCP con el servidor central.',
      en: 'At the start the client connects to the central server over TCP.',
    },
    run: async (context) => {
      await Central.host(context)
    },
  },
  {
    id: 'video-peer/client/makes-its-folders',
    role: 'client',
    requirement: 'VP-D4',
    aspect: 'valid',
    dependsOn: ['video-peer/client/connects'],
    purpose: {
      es: 'Después de iniciar existen videos_compartidos y videos_recibidos, aunque antes no existieran.',
      en: 'After the start videos_compartidos and videos_recibidos exist, also when they did not before.',
    },
    run: async (context) => {
      await Central.host(context, { furnish: removeFolders })
      const until = performance.now() + context.pace.answerMs
      for (;;) {
        const made = await foldersBelow(context.program().folder)
        const missing = folders.filter((name) => !made.some((path) => path.endsWith(`/${name}`)))
        if (missing.length === 0) return
        if (performance.now() >= until) throw notMade(missing)
        await pause(lookAgainMs)
      }
    },
  },
]

/** The private copy of a student's folder may bring them along. */
async function removeFolders(folder: string): Promise<void> {
  const paths = (await foldersBelow(folder)).filter((path) => folders.some((name) => path.endsWith(`/${name}`)))
  for (const path of paths) await rm(path, { recursive: true, force: true })
}

/** Folders right in `folder`, and in those, and in those; links are not followed. */
async function foldersBelow(folder: string, depth = 3): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const here = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name))
  if (depth === 1) return here
  return [...here, ...(await Promise.all(here.map((each) => foldersBelow(each, depth - 1)))).flat()]
}

function notMade(missing: readonly string[]): ExpectationFailed {
  return new ExpectationFailed(
    {
      code: 'folders-missing',
      text: say('folders-missing', { names: missing.join(', ') }),
      expected: say('folders-expected'),
    },
    { answer: 'none', timed: true },
  )
}
