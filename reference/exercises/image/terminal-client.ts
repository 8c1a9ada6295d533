import { isPlainName } from '../../files/plain-name.ts'
import { LinkDialogue } from '../../net/link-dialogue.ts'
import type { TcpLink } from '../../net/tcp-link.ts'
import { askLine } from '../../terminal/ask-line.ts'
import { onOneConnection, type TerminalClient } from '../../terminal/on-one-connection.ts'
import { printableLine } from '../../wire/printable-line.ts'
import { fetchImage } from './client.ts'
import { isImageName } from './protocol.ts'
import { imageWords, type Language } from './words.ts'

/** What the terminal client is told besides its server, its keyboard and its screen. */
export interface TerminalClientOptions extends TerminalClient {
  readonly dir: string
  readonly lang: Language
  /** The longest wait for each piece of the image; 30 s when left out. */
  readonly withinMs?: number
}

/** Connects, asks for the name of an image, and stores it; gives the exit code. */
export function runTerminalClient(options: TerminalClientOptions): Promise<number> {
  const words = imageWords[options.lang]
  const explain = (...problem: Parameters<typeof words.noConnection>) => words.noConnection(...problem)
  return onOneConnection(options, explain, (link) => fetchOne(link, options))
}

async function fetchOne(link: TcpLink, options: TerminalClientOptions): Promise<number> {
  const { dir, withinMs = 30_000 } = options
  const words = imageWords[options.lang]
  const say = (line: string) => options.output.write(`${line}\n`)
  const name = await askLine(words.askName, options)
  if (name === undefined) {
    say(words.nothingAsked)
    return 0
  }
  if (!isPlainName(name) || !isImageName(name)) {
    options.errors.write(`${printableLine(words.badName(name))}\n`)
    return 1
  }
  const outcome = await fetchImage(new LinkDialogue(link), name, { dir, withinMs })
  if (outcome.kind !== 'stored') {
    options.errors.write(`${printableLine(words.failed(name, outcome))}\n`)
    return 1
  }
  say(printableLine(words.stored(name, outcome.size)))
  return 0
}
