import { connectLink } from '../../net/connect-link.ts'
import { LinkDialogue } from '../../net/link-dialogue.ts'
import { KeyboardLines } from '../../terminal/keyboard-lines.ts'
import { printableText } from '../../wire/printable-text.ts'
import { parseOverwriteChoice } from '../../wire/upload-texts.ts'
import { uploadFile } from './client.ts'
import { type Language, uploadWords } from './words.ts'

/** Whom the terminal client talks to, from which folder it sends, and its keyboard and screen. */
export interface TerminalClientOptions {
  readonly host: string
  readonly port: number
  readonly dir: string
  readonly lang: Language
  /** How long to wait for each answer of the server; 20 s when left out. */
  readonly replyWithinMs?: number
  readonly input: NodeJS.ReadableStream
  readonly output: { write(text: string): unknown }
  readonly errors: { write(text: string): unknown }
  /** Aborted when the person wants to leave, for example with Ctrl+C. */
  readonly signal: AbortSignal
}

const connectWithinMs = 5000

/** Connects, asks which file to send, sends it, and deletes it after the receipt; gives the exit code. */
export async function runTerminalClient(options: TerminalClientOptions): Promise<number> {
  const { host, port, signal, dir } = options
  const words = uploadWords[options.lang]
  const place = `${host}:${port}`
  const say = (line: string) => options.output.write(`${printableText(line)}\n`)
  const ask = (question: string) => options.output.write(question)
  const connected = await connectLink(host, port, connectWithinMs, signal)
  if ('problem' in connected) {
    if (connected.problem.kind === 'aborted') return 0
    options.errors.write(`${words.noConnection(place, connected.problem)}\n`)
    return 1
  }
  say(words.connected(place))
  const keyboard = new KeyboardLines(options.input)
  const { link } = connected
  const leave = () => {
    keyboard.close()
    link.destroy()
  }
  signal.addEventListener('abort', leave)
  if (signal.aborted) leave()
  try {
    const dialogue = new LinkDialogue(link)
    ask(words.askName)
    const name = await keyboard.next()
    if (name === undefined) {
      say(`\n${words.notStarted}`)
      return 0
    }
    const end = await uploadFile(dialogue, {
      dir,
      name,
      replyWithinMs: options.replyWithinMs ?? 20_000,
      askOverwrite: () => askOverwrite(keyboard, () => ask(words.askOverwrite(printableText(name)))),
      onSending: (size) => say(words.sending(name, size)),
    })
    if (signal.aborted && end.kind !== 'received') {
      say(`\n${words.notStarted}`)
      return 0
    }
    const sentence = printableText(words.ending(name, end))
    if (end.kind === 'received' || end.kind === 'cancelled') say(sentence)
    else options.errors.write(`${sentence}\n`)
    return end.kind === 'received' || end.kind === 'cancelled' ? 0 : 1
  } finally {
    signal.removeEventListener('abort', leave)
    keyboard.close()
    link.end()
  }
}

/** The end of the keyboard means no. */
async function askOverwrite(keyboard: KeyboardLines, ask: () => void): Promise<boolean> {
  for (;;) {
    ask()
    const typed = await keyboard.next()
    if (typed === undefined) return false
    const choice = parseOverwriteChoice(shortForms.get(typed.trim().toUpperCase()) ?? typed)
    if (choice) return choice === 'overwrite'
  }
}

const shortForms: ReadonlyMap<string, string> = new Map([
  ['S', 'SI'],
  ['Y', 'SI'],
  ['YES', 'SI'],
  ['N', 'NO'],
])
