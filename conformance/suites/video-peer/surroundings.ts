import { mkdir, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  indexPort,
  defaultPort as providerPort,
  sharedFolder,
} from '../../../reference/exercises/video-peer/protocol.ts'
import { programHomes } from '../../subject/program-homes.ts'
import { redirection } from '../../subject/redirection.ts'
import type { Surround } from '../../subject/surroundings.ts'
import { startCentralServer } from './central/central-server.ts'
import { endlessVideo, plantedVideos, secret } from './planted-videos.ts'

/** What a provider finds: our files to share, something beside them that it may not share, and a central server of ours. */
export const providerSurroundings: Surround = async (folder, command, isNew) => {
  if (isNew) await Promise.all(programHomes(folder, command).map(plant))
  const central = await startCentralServer()
  const host = '127.0.0.1'
  return {
    environment: {
      ...redirection({ host, port: central.port, givenPort: indexPort }),
      ZOCALO_OWN_PORT: String(providerPort),
    },
    placeholders: { index_host: host, index_port: central.port },
    [Symbol.asyncDispose]: () => central[Symbol.asyncDispose](),
  }
}

async function plant(home: string): Promise<void> {
  const shared = join(home, sharedFolder)
  await mkdir(shared, { recursive: true })
  await writeFile(join(home, secret.name), secret.content)
  for (const { name, content } of plantedVideos) await writeFile(join(shared, name), content)
  const endless = join(shared, endlessVideo.name)
  await writeFile(endless, '')
  await truncate(endless, endlessVideo.bytes)
}
