import { createInterface } from 'node:readline'
import { connectLink } from '../../net/connect-link.ts'
import { TextDialogue } from '../../net/text-dialogue.ts'
import { printableText } from '../../wire/printable-text.ts'
import { maxCommandBytes } from './protocol.ts'
import { indexWords, type Language } from './words.ts'

/** Whom the keyboard client talks to, and its keyboard and screen. */
export interface KeyboardClientOptions {
  readonly host: string
  readonly port: number
  readonly lang: Language
  readonly input: NodeJS.ReadableStream
  readonly output: { write(text: string): unknown; readonly isTTY?: boolean }
  readonly errors: { write(text: string): unknown }
  /** Aborted when the person wants to leave at once, for example with Ctrl+C. */
  readonly signal: AbortSignal
  /** Without further bytes for so long an answer is whole; 200 ms when left out. */
  readonly silenceMs?: number
}

const connectWithinMs = 5000

/** Runs the client of the central server alone until `salir` or the end; gives the exit code. */
export async function runKeyboardClient(options: KeyboardClientOptions): Promise<number> {
  const { host, port, output, signal } = options
  const words = indexWords[options.lang]
  const connected = await connectLink(host, port, connectWithinMs, signal)
  if ('problem' in connected) {
    if (connected.problem.kind === 'aborted') return 0
    options.errors.write(`${words.notConnected(`${host}:${port}`, connected.problem)}\n`)
    return 1
  }
  const say = (line: string) => output.write(`${line}\n${output.isTTY ? words.prompt : ''}`)
  const dialogue = new TextDialogue({
    link: connected.link,
    ...(options.silenceMs !== undefined && { silenceMs: options.silenceMs }),
    onText: ({ text, answers }) => {
      const shown = printableText(text)
      say(answers === undefined ? words.more(shown) : words.answer(shown))
    },
    onNoAnswer: (line, withinMs) => say(words.noAnswer(line, withinMs / 1000)),
  })
  say(words.connected(`${host}:${port}`))
  const keyboard = createInterface({ input: options.input, terminal: false })
  keyboard.on('line', (line) => {
    const bytes = Buffer.byteLength(line)
    if (line.trim().toLowerCase() === 'salir') dialogue.leave()
    else if (bytes > maxCommandBytes) say(words.tooLong(bytes))
    else if (line.trim() !== '') dialogue.say(line)
  })
  keyboard.on('close', () => dialogue.leave())
  const leaveNow = () => dialogue.leaveNow()
  signal.addEventListener('abort', leaveNow)
  if (signal.aborted) leaveNow()

  const ending = await dialogue.ended
  signal.removeEventListener('abort', leaveNow)
  keyboard.close()
  output.write(`${words.ending(ending)}\n`)
  return ending.kind === 'reset' ? 1 : 0
}
