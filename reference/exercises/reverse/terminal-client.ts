import { openPlainFile } from '../../files/open-plain-file.ts'
import { LinkDialogue } from '../../net/link-dialogue.ts'
import type { TcpLink } from '../../net/tcp-link.ts'
import { askLine } from '../../terminal/ask-line.ts'
import { onOneConnection, type TerminalClient } from '../../terminal/on-one-connection.ts'
import { printableLine } from '../../wire/printable-line.ts'
import { printableText } from '../../wire/printable-text.ts'
import { reverseFile } from './client.ts'
import { type Language, reverseWords } from './words.ts'

/** What the terminal client is told besides its server, its keyboard and its screen. */
export interface TerminalClientOptions extends TerminalClient {
  readonly dir: string
  readonly lang: Language
  /** The longest wait for each piece of the answer; 30 s when left out. */
  readonly withinMs?: number
}

/** Connects, asks for a file, and has it reversed; gives the exit code. */
export function runTerminalClient(options: TerminalClientOptions): Promise<number> {
  const words = reverseWords[options.lang]
  const explain = (...problem: Parameters<typeof words.noConnection>) => words.noConnection(...problem)
  return onOneConnection(options, explain, (link) => reverseOne(link, options))
}

async function reverseOne(link: TcpLink, options: TerminalClientOptions): Promise<number> {
  const { dir, withinMs = 30_000 } = options
  const words = reverseWords[options.lang]
  const say = (line: string) => options.output.write(`${line}\n`)
  const name = await askLine(words.askName, options)
  if (name === undefined) {
    say(words.nothingSent)
    return 0
  }
  const opened = await openPlainFile(dir, name)
  if (!opened) {
    options.errors.write(`${printableLine(words.missing(name))}\n`)
    return 1
  }
  await using file = opened.file
  const text = { name, file, size: opened.size }
  const outcome = await reverseFile(new LinkDialogue(link), text, { dir, withinMs, onSent: () => say(words.sent) })
  if (outcome.kind !== 'reversed') {
    options.errors.write(`${printableLine(words.failed(outcome))}\n`)
    return 1
  }
  say(words.received)
  say(printableText(words.result(outcome)))
  return 0
}
