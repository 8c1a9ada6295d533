import { UdpPort } from '../../net/udp-port.ts'
import { printableLine } from '../../wire/printable-line.ts'
import { messageText } from './protocol.ts'
import { echoWords, type Language } from './words.ts'

/** Where a server listens, and where its console lines go. */
export interface EchoServerOptions {
  readonly host: string
  readonly port: number
  readonly lang: Language
  readonly say: (line: string) => void
}

/** A running echo server. */
export interface EchoServer extends AsyncDisposable {
  readonly port: number
}

/** Starts the reference server of exercise 1 over UDP. @throws the system's error when it cannot listen, for example EADDRINUSE. */
export async function startEchoServer({ host, port, lang, say }: EchoServerOptions): Promise<EchoServer> {
  const words = echoWords[lang]
  say(words.starting)
  const udp: UdpPort = await UdpPort.bind(host, port, {
    received(bytes, from) {
      udp.send(bytes, from)
      say(words.said(`${from.host}:${from.port}`, printableLine(messageText(bytes))))
    },
  })
  say(words.listening(`${host.includes(':') ? `[${host}]` : host}:${udp.port}`))
  say(words.howToLeave)
  return {
    port: udp.port,
    async [Symbol.asyncDispose]() {
      say(words.leaving)
      await udp.close()
    },
  }
}
