import { TcpLinkServer } from '../../net/tcp-link-server.ts'
import { printable } from './printable.ts'
import { ReceptionService } from './reception-service.ts'
import { fourPartsWords, type Language } from './words.ts'

/** Where a server listens and stores, and where its console lines go. */
export interface FourPartsServerOptions {
  readonly host: string
  readonly port: number
  readonly dir: string
  readonly lang: Language
  readonly quietMs?: number
  readonly maxFileBytes?: number
  readonly say: (line: string) => void
}

/** A running server; disposal ends every conversation and leaves no unfinished file. */
export interface FourPartsServer extends AsyncDisposable {
  readonly port: number
  /** How many clients are connected. */
  readonly clients: number
}

/** Starts the reference server of assignment 004. @throws the system's error when it cannot listen, for example EADDRINUSE. */
export async function startFourPartsServer(options: FourPartsServerOptions): Promise<FourPartsServer> {
  const { host, say } = options
  const words = fourPartsWords[options.lang]
  const service = new ReceptionService({
    ...options,
    onNews: (address, news) => say(printable(words.news(address, news))),
  })
  say(words.starting)
  const server = await TcpLinkServer.listen(host, options.port, (link) => link.listen(service.join(link)))
  say(words.listening(`${host.includes(':') ? `[${host}]` : host}:${server.port}`))
  say(words.howToLeave)
  return {
    port: server.port,
    get clients() {
      return service.clients
    },
    async [Symbol.asyncDispose]() {
      say(words.leaving)
      await server.close(0)
      await service[Symbol.asyncDispose]()
    },
  }
}
