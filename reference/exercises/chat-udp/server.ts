import { setImmediate as nextTurn } from 'node:timers/promises'
import { type UdpAddress, UdpPort } from '../../net/udp-port.ts'
import { chatWords } from '../../terminal/chat-words.ts'
import { UdpChatService } from './udp-chat-service.ts'

/** Where a server listens, and where its console lines go. */
export interface ChatUdpServerOptions {
  readonly host: string
  readonly port: number
  readonly lang: 'es' | 'en'
  readonly say: (line: string) => void
  /** Who says nothing in a conversation for so long has left it; half an hour when left out. */
  readonly idleMs?: number
  /** Who waits alone and repeats nothing for so long gives way to the next; a minute when left out. */
  readonly waitingMs?: number
}

/** A running server; disposal tells everybody that it is over. */
export interface ChatUdpServer extends AsyncDisposable {
  readonly port: number
}

/** Starts the reference server: any number of conversations of two. @throws the system's error when it cannot listen, for example EADDRINUSE. */
export async function startChatUdpServer(options: ChatUdpServerOptions): Promise<ChatUdpServer> {
  const { host, say, idleMs = 30 * 60_000, waitingMs = 60_000 } = options
  const words = chatWords[options.lang]
  say(words.starting)
  const service = new UdpChatService({
    words,
    console: say,
    idleMs,
    waitingMs,
    send: (bytes: Buffer, to: UdpAddress) => port.send(bytes, to),
  })
  const port: UdpPort = await UdpPort.bind(host, options.port, {
    received: (bytes, from) => service.receive(bytes, from),
  })
  const watch = setInterval(() => service.dismissIdle(), idleMs / 2).unref()
  say(words.listening(`${host.includes(':') ? `[${host}]` : host}:${port.port}`))
  say(words.howToLeave)
  return {
    port: port.port,
    async [Symbol.asyncDispose]() {
      say(words.leaving)
      clearInterval(watch)
      service.close()
      // What was handed to the socket leaves before it is closed.
      await nextTurn()
      await port.close()
    },
  }
}
