import { openPlainFile } from '../../files/open-plain-file.ts'
import { connectLink } from '../../net/connect-link.ts'
import { LinkDialogue } from '../../net/link-dialogue.ts'
import type { TcpLink } from '../../net/tcp-link.ts'
import { askLine } from '../../terminal/ask-line.ts'
import { printableLine } from '../../wire/printable-line.ts'
import { printableText } from '../../wire/printable-text.ts'
import { reverseFile } from './client.ts'
import { type Language, reverseWords } from './words.ts'

/** Whom the terminal client talks to, its folder, its keyboard and its screen. */
export interface TerminalClientOptions {
  readonly host: string
  readonly port: number
  readonly dir: string
  readonly lang: Language
  readonly input: NodeJS.ReadableStream
  readonly output: { write(text: string): unknown }
  readonly errors: { write(text: string): unknown }
  /** Aborted when the person wants to leave, for example with Ctrl+C. */
  readonly signal: AbortSignal
  /** The longest wait for each piece of the answer; 30 s when left out. */
  readonly withinMs?: number
}

const connectWithinMs = 5000

/** Connects, asks for a file, and has it reversed; gives the exit code. */
export async function runTerminalClient(options: TerminalClientOptions): Promise<number> {
  const { host, port, signal } = options
  const connected = await connectLink(host, port, connectWithinMs, signal)
  if ('problem' in connected) {
    if (signal.aborted) return 0
    options.errors.write(`${reverseWords[options.lang].noConnection(`${host}:${port}`, connected.problem)}\n`)
    return 1
  }
  const { link } = connected
  const leave = () => link.destroy()
  signal.addEventListener('abort', leave)
  try {
    const code = await reverseOne(link, options)
    return signal.aborted ? 0 : code
  } finally {
    signal.removeEventListener('abort', leave)
    link.end()
  }
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
