import type { TcpLink } from '../../net/tcp-link.ts'
import { TcpLinkServer } from '../../net/tcp-link-server.ts'
import { type CanvasMode, CanvasService } from './canvas-service.ts'

/** Where a canvas server listens, whom it answers, and where its console lines go. */
export interface CanvasServerOptions {
  readonly host: string
  readonly port: number
  /** `single` serves one client at a time and answers the sender only; `multi` shows every change to everybody. */
  readonly mode: CanvasMode
  readonly say: (line: string) => void
}

/** A running canvas server. */
export interface CanvasServer extends AsyncDisposable {
  readonly port: number
  /** The ids of the connected clients. */
  readonly clients: readonly number[]
  /** Says goodbye to everybody, gives them half a second to leave, and ends; disposal does not wait for them. */
  close(): Promise<void>
}

const goodbyeWithinMs = 500

/** Starts the reference server of assignment 001. @throws the system's error when it cannot listen, for example EADDRINUSE. */
export async function startCanvasServer({ host, port, mode, say }: CanvasServerOptions): Promise<CanvasServer> {
  const queue: TcpLink[] = []
  const console = { isOpen: true }
  const service = new CanvasService({ mode, say: (line) => console.isOpen && say(line), onLeft: () => admit() })
  const admit = () => {
    while (queue.length > 0 && (mode === 'multi' || service.clients.length === 0)) {
      const link = queue.shift() as TcpLink
      link.listen(service.join(link))
    }
  }

  say('Iniciando servidor...')
  const server = await TcpLinkServer.listen(host, port, (link) => {
    queue.push(link)
    admit()
  })
  say(`Servidor escuchando en ${host.includes(':') ? `[${host}]` : host}:${server.port}`)
  say('Servidor aceptando conexiones!')
  say('CTRL + C -> SALIR')

  const end = async (withinMs: number) => {
    say('Forzando cierre de servidor!')
    console.isOpen = false
    for (const link of queue.splice(0)) link.destroy()
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
