import { serveDialogues } from '../../net/serve-dialogues.ts'
import { printableText } from '../../wire/printable-text.ts'
import { FtpConversation, type FtpConversationOptions } from './ftp-conversation.ts'
import { ftpWords } from './words.ts'

/** Where a server listens, besides what its conversations need. */
export interface FtpServerOptions extends FtpConversationOptions {
  readonly host: string
  readonly port: number
}

/** A running server; disposal ends every conversation and leaves no unfinished file. */
export interface FtpServer extends AsyncDisposable {
  readonly port: number
  /** How many clients are served now. */
  readonly clients: number
}

/** Starts the reference server of exercise 7. @throws the system's error, for example EADDRINUSE. */
export async function startFtpServer(options: FtpServerOptions): Promise<FtpServer> {
  const { host } = options
  const words = ftpWords[options.lang]
  const say = (line: string) => options.say(printableText(line).replaceAll('\n', '\ufffd'))
  let clients = 0
  const server = await serveDialogues(
    host,
    options.port,
    async (dialogue) => {
      clients++
      await new FtpConversation(dialogue, { ...options, say }).run().finally(() => clients--)
    },
    (problem: NodeJS.ErrnoException) => say(words.diskProblem(problem.code ?? problem.message)),
  )
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
