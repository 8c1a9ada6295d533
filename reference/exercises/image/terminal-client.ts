import { isPlainName } from '../../files/plain-name.ts'
import { connectLink } from '../../net/connect-link.ts'
import { LinkDialogue } from '../../net/link-dialogue.ts'
import type { TcpLink } from '../../net/tcp-link.ts'
import { askLine } from '../../terminal/ask-line.ts'
import { printableLine } from '../../wire/printable-line.ts'
import { fetchImage } from './client.ts'
import { isImageName } from './protocol.ts'
import { imageWords, type Language } from './words.ts'

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
  /** The longest wait for each piece of the image; 30 s when left out. */
  readonly withinMs?: number
}

const connectWithinMs = 5000

/** Connects, asks for the name of an image, and stores it; gives the exit code. */
export async function runTerminalClient(options: TerminalClientOptions): Promise<number> {
  const { host, port, signal } = options
  const connected = await connectLink(host, port, connectWithinMs, signal)
  if ('problem' in connected) {
    if (signal.aborted) return 0
    options.errors.write(`${imageWords[options.lang].noConnection(`${host}:${port}`, connected.problem)}\n`)
    return 1
  }
  const { link } = connected
  const leave = () => link.destroy()
  signal.addEventListener('abort', leave)
  try {
    const code = await fetchOne(link, options)
    return signal.aborted ? 0 : code
  } finally {
    signal.removeEventListener('abort', leave)
    link.end()
  }
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
