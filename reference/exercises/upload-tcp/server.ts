import type { LinkDialogue } from '../../net/link-dialogue.ts'
import { serveDialogues } from '../../net/serve-dialogues.ts'
import { printableText } from '../../wire/printable-text.ts'
import { maxFileBytes } from './protocol.ts'
import { receiveUpload } from './receive-upload.ts'
import { type Language, uploadWords } from './words.ts'

/** Where a server listens and stores, and where its console lines go. */
export interface UploadServerOptions {
  readonly host: string
  readonly port: number
  readonly dir: string
  readonly lang: Language
  /** How long a client may say nothing; 5 minutes when left out, for a person answers the question about overwriting. */
  readonly silenceMs?: number
  readonly maxFileBytes?: number
  readonly say: (line: string) => void
}

/** A running server; disposal ends every conversation and leaves no unfinished file. */
export interface UploadServer extends AsyncDisposable {
  readonly port: number
  /** How many clients have not finished yet. */
  readonly clients: number
}

/** Starts the reference server of exercise 2 over TCP, for many clients at once. @throws the system's error when it cannot listen, for example EADDRINUSE. */
export async function startUploadServer(options: UploadServerOptions): Promise<UploadServer> {
  const { host, dir, say } = options
  const words = uploadWords[options.lang]
  const limits = { dir, silenceMs: options.silenceMs ?? 300_000, maxFileBytes: options.maxFileBytes ?? maxFileBytes }
  let clients = 0
  const serve = async (dialogue: LinkDialogue): Promise<void> => {
    clients++
    const outcome = await receiveUpload(dialogue, limits).finally(() => clients--)
    say(printableText(words.outcome(dialogue.link.remoteAddress, outcome)))
  }
  say(words.starting)
  const server = await serveDialogues(host, options.port, serve, (problem) => say(printableText(problem.message)))
  say(words.listening(`${host.includes(':') ? `[${host}]` : host}:${server.port}`))
  say(words.howToLeave)
  return {
    port: server.port,
    get clients() {
      return clients
    },
    async [Symbol.asyncDispose]() {
      say(words.leaving)
      await server[Symbol.asyncDispose]()
    },
  }
}
