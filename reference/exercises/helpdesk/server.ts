import { UdpPort } from '../../net/udp-port.ts'
import { printableLine } from '../../wire/printable-line.ts'
import { type ConversationLimits, Conversations } from './conversations.ts'
import { messageText } from './protocol.ts'
import { helpdeskWords, type Language } from './words.ts'

/** Where a server listens, what it keeps, and where its console lines go. */
export interface HelpdeskServerOptions extends ConversationLimits {
  readonly host: string
  readonly port: number
  readonly lang: Language
  readonly say: (line: string) => void
}

/** A running help desk. */
export interface HelpdeskServer extends AsyncDisposable {
  readonly port: number
}

/** Starts the reference server of exercise 4. @throws the system's error when it cannot listen, for example EADDRINUSE. */
export async function startHelpdeskServer(options: HelpdeskServerOptions): Promise<HelpdeskServer> {
  const { host, say } = options
  const words = helpdeskWords[options.lang]
  const conversations = new Conversations(options)
  say(words.starting)
  const udp: UdpPort = await UdpPort.bind(host, options.port, {
    received(bytes, from) {
      const client = `${from.host}:${from.port}`
      udp.send(conversations.answer(client, bytes, performance.now()), from)
      say(words.said(client, printableLine(messageText(bytes))))
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
