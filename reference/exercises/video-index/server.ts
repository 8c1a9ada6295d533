import { TcpLinkServer } from '../../net/tcp-link-server.ts'
import { ClientStore } from './client-store.ts'
import { IndexConversation } from './index-conversation.ts'

/** Where a central server listens, in which folder its data file is, and where its console lines go. */
export interface IndexServerOptions {
  readonly host: string
  readonly port: number
  readonly dir: string
  readonly say: (line: string) => void
}

/** A running central server. */
export interface IndexServer extends AsyncDisposable {
  readonly port: number
  readonly store: ClientStore
  /** Ends every conversation, gives the clients half a second to leave, and ends; disposal does not wait for them. */
  close(): Promise<void>
}

const goodbyeWithinMs = 500

/**
 * Starts the reference central server of assignment 003.
 * @throws UnreadableDatabase when the data file is not understood, or the system's error, for example EADDRINUSE.
 */
export async function startIndexServer({ host, port, dir, say }: IndexServerOptions): Promise<IndexServer> {
  const store = await ClientStore.open(dir)
  const conversations = new Set<IndexConversation>()
  const console = { isOpen: true }
  const room = {
    store,
    say: (line: string) => console.isOpen && say(line),
    left: (conversation: IndexConversation) => conversations.delete(conversation),
  }
  say('Iniciando servidor...')
  say(`Clientes registrados: ${store.clients.length}`)
  const server = await TcpLinkServer.listen(host, port, (link) => {
    const conversation = new IndexConversation(link, room)
    conversations.add(conversation)
    link.listen(conversation)
  })
  say(`Servidor escuchando en ${host.includes(':') ? `[${host}]` : host}:${server.port}`)
  say('Servidor aceptando conexiones!')
  say('CTRL + C -> SALIR')

  const end = async (withinMs: number) => {
    say('Forzando cierre de servidor!')
    console.isOpen = false
    for (const conversation of conversations) conversation.leave()
    await server.close(withinMs)
    await store.settled()
  }
  let ended: Promise<void> | undefined
  const close = (withinMs: number) => (ended ??= end(withinMs))
  return {
    port: server.port,
    store,
    close: () => close(goodbyeWithinMs),
    [Symbol.asyncDispose]: () => close(0),
  }
}
