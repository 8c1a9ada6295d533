import { join } from 'node:path'
import { TcpLinkServer } from '../../net/tcp-link-server.ts'
import { FileFolder } from './file-folder.ts'
import { servedFolder } from './protocol.ts'
import { StorageService } from './storage-service.ts'

/** Where a storage server listens, where its folder lies, and where its console lines go. */
export interface StorageServerOptions {
  readonly host: string
  readonly port: number
  /** The folder below which `archivos` lies; it is made when it is missing. */
  readonly dir: string
  readonly say: (line: string) => void
}

/** A running storage server. */
export interface StorageServer extends AsyncDisposable {
  readonly port: number
  /** The addresses of the connected clients. */
  readonly clients: readonly string[]
  /** Ends every conversation, gives the clients half a second to take what was sent, and ends; disposal does not wait. */
  close(): Promise<void>
}

const goodbyeWithinMs = 500

/** Starts the reference server of assignment 000. @throws the system's error when it cannot listen or make its folder. */
export async function startStorageServer({ host, port, dir, say }: StorageServerOptions): Promise<StorageServer> {
  const console = { isOpen: true }
  const folder = await FileFolder.open(join(dir, servedFolder))
  const service = new StorageService({ folder, say: (line) => console.isOpen && say(line) })
  const server = await TcpLinkServer.listen(host, port, (link) => {
    link.listen(service.join(`${link.remoteAddress}:${link.remotePort}`, link))
  })
  say(`Servidor escuchando en ${host.includes(':') ? `[${host}]` : host}: ${server.port}`)
  say('CTRL + C -> SALIR')

  const end = async (withinMs: number) => {
    say('Cerrando el servidor')
    console.isOpen = false
    service.dismissAll()
    await server.close(withinMs)
  }
  let ended: Promise<void> | undefined
  const close = (withinMs: number) => (ended ??= end(withinMs))
  return {
    port: server.port,
    get clients() {
      return service.clients
    },
    close: () => close(goodbyeWithinMs),
    [Symbol.asyncDispose]: () => close(0),
  }
}
