import { type DialogueServer, serveDialogues } from '../../net/serve-dialogues.ts'
import { printableLine } from '../../wire/printable-line.ts'
import { converse } from './reversal-conversation.ts'
import { type Language, reverseWords } from './words.ts'

/** Where a server listens and where its console lines go. */
export interface ReverseServerOptions {
  readonly host: string
  readonly port: number
  readonly lang: Language
  /** How long a client may be silent; 10 minutes when left out. */
  readonly idleMs?: number
  readonly say: (line: string) => void
}

/** Starts the reference server of exercise 3. @throws the system's error when it cannot listen, for example EADDRINUSE. */
export function startReverseServer(options: ReverseServerOptions): Promise<DialogueServer> {
  const { host, port, lang, idleMs = 600_000 } = options
  const words = reverseWords[lang]
  return serveDialogues(
    host,
    port,
    (dialogue) => converse(dialogue, (news) => options.say(printableLine(words.news(news))), idleMs),
    (problem) => options.say(words.problem(problem.message)),
  )
}
