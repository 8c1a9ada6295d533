import { UdpPort } from '../../net/udp-port.ts'
import { ShellService } from './shell-service.ts'
import { StartFolder } from './start-folder.ts'
import { type Language, shellWords } from './words.ts'

/** Where a server listens, which folder it offers, and where its console lines go. */
export interface ShellServerOptions {
  readonly host: string
  readonly port: number
  readonly dir: string
  readonly lang: Language
  readonly say: (line: string) => void
}

/** A running server; disposal takes no more commands and finishes the one that is carried out. */
export interface ShellServer extends AsyncDisposable {
  readonly port: number
  /** Resolves when a client has sent `exit` and its answer has left. */
  readonly exited: Promise<void>
}

/** Starts the reference server of exercise 6. @throws the system's error, for example EADDRINUSE. */
export async function startShellServer(options: ShellServerOptions): Promise<ShellServer> {
  const { host, lang, say } = options
  const words = shellWords[lang]
  const start = await StartFolder.open(options.dir)
  const service = new ShellService({ start, lang, say })
  const port = await UdpPort.bind(host, options.port, {
    received: (bytes, from) =>
      service.received(bytes, `${from.host}:${from.port}`, (datagram) => port.send(datagram, from)),
  })
  say(words.listening(`${host.includes(':') ? `[${host}]` : host}:${port.port}`))
  say(words.howToLeave)
  return {
    port: port.port,
    exited: service.exited.then(() => port.close()),
    async [Symbol.asyncDispose]() {
      say(words.leaving)
      await service[Symbol.asyncDispose]()
      await port.close()
    },
  }
}
