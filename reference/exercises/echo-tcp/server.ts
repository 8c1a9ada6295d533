import { TcpLinkServer } from '../../net/tcp-link-server.ts'
import { printableLine } from '../../wire/printable-line.ts'
import { EchoConversation } from './echo-conversation.ts'
import { echoWords, type Language } from './words.ts'

/** Where a server listens, and where its console lines go. */
export interface EchoServerOptions {
  readonly host: string
  readonly port: number
  readonly lang: Language
  readonly say: (line: string) => void
}

/** A running echo server; disposal ends every connection. */
export interface EchoServer extends AsyncDisposable {
  readonly port: number
}

/** Starts the reference server of exercise 1 over TCP. @throws the system's error when it cannot listen, for example EADDRINUSE. */
export async function startEchoServer({ host, port, lang, say }: EchoServerOptions): Promise<EchoServer> {
  const words = echoWords[lang]
  say(words.starting)
  const server = await TcpLinkServer.listen(host, port, (link) => {
    const client = `${link.remoteAddress}:${link.remotePort}`
    say(words.joined(client))
    link.listen(
      new EchoConversation(
        link,
        (text) => say(words.said(client, printableLine(text))),
        () => say(words.left(client)),
      ),
    )
  })
  say(words.listening(`${host.includes(':') ? `[${host}]` : host}:${server.port}`))
  say(words.howToLeave)
  return {
    port: server.port,
    async [Symbol.asyncDispose]() {
      say(words.leaving)
      await server[Symbol.asyncDispose]()
    },
  }
}
