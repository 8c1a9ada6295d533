import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { TcpLinkServer } from '../../net/tcp-link-server.ts'
import { receivedFolder, sharedFolder } from './protocol.ts'
import { ProviderConversation } from './provider-conversation.ts'

/** Where a provider listens, below which folder its videos are, and where its console lines go. */
export interface ProviderOptions {
  readonly host: string
  readonly port: number
  readonly dir: string
  readonly say: (line: string) => void
}

/** A peer that offers its videos. */
export interface Provider extends AsyncDisposable {
  readonly port: number
}

/** Makes the two folders of a peer below `dir` where they are missing. */
export async function makeFolders(dir: string): Promise<void> {
  await mkdir(join(dir, sharedFolder), { recursive: true })
  await mkdir(join(dir, receivedFolder), { recursive: true })
}

/** Offers the files of `videos_compartidos` to many downloaders at once. @throws the system's error, for example EADDRINUSE. */
export async function startProvider({ host, port, dir, say }: ProviderOptions): Promise<Provider> {
  await makeFolders(dir)
  const folder = join(dir, sharedFolder)
  const server = await TcpLinkServer.listen(host, port, (link) =>
    link.listen(new ProviderConversation(link, folder, say)),
  )
  return { port: server.port, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() }
}
