import { type DialogueServer, serveDialogues } from '../../net/serve-dialogues.ts'
import { printableLine } from '../../wire/printable-line.ts'
import { converse } from './image-conversation.ts'
import { imageWords, type Language } from './words.ts'

/** Where a server listens, the folder of its images, and where its console lines go. */
export interface ImageServerOptions {
  readonly host: string
  readonly port: number
  readonly dir: string
  readonly lang: Language
  /** How long a client may be silent; 10 minutes when left out. */
  readonly idleMs?: number
  readonly say: (line: string) => void
}

/** Starts the reference server of exercise 5. @throws the system's error when it cannot listen, for example EADDRINUSE. */
export function startImageServer(options: ImageServerOptions): Promise<DialogueServer> {
  const { host, port, dir, lang, idleMs = 600_000 } = options
  const words = imageWords[lang]
  return serveDialogues(
    host,
    port,
    (dialogue) => converse(dialogue, dir, (news) => options.say(printableLine(words.news(news))), idleMs),
    (problem) => options.say(printableLine(words.problem(problem.message))),
  )
}
