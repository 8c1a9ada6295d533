import { UdpPort } from '../../net/udp-port.ts'
import { printableText } from '../../wire/printable-text.ts'
import { UploadService } from './upload-service.ts'
import { type Language, uploadWords } from './words.ts'

/** Where a server listens and stores, and where its console lines go. */
export interface UploadServerOptions {
  readonly host: string
  readonly port: number
  readonly dir: string
  readonly lang: Language
  readonly say: (line: string) => void
}

/** A running server; disposal leaves no unfinished file. */
export interface UploadServer extends AsyncDisposable {
  readonly port: number
}

/** Starts the reference server. @throws the system's error when it cannot listen, for example EADDRINUSE. */
export async function startUploadServer({ host, port, dir, lang, say }: UploadServerOptions): Promise<UploadServer> {
  const words = uploadWords[lang]
  const service = new UploadService({
    dir,
    reasons: words.reasons,
    send: (bytes, to) => udp.send(bytes, to),
    onNews: (place, news) => say(printableText(words.news(place, news)).replaceAll('\n', '\ufffd')),
  })
  say(words.starting)
  const udp = await UdpPort.bind(host, port, { received: (bytes, from) => service.received(bytes, from) })
  say(words.listening(`${host.includes(':') ? `[${host}]` : host}:${udp.port}`))
  say(words.howToLeave)
  return {
    port: udp.port,
    async [Symbol.asyncDispose]() {
      say(words.leaving)
      await udp.close()
      await service[Symbol.asyncDispose]()
    },
  }
}
