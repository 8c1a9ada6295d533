import { connectLink } from '../../net/connect-link.ts'
import { KeyboardLines } from '../../terminal/keyboard-lines.ts'
import { printableText } from '../../wire/printable-text.ts'
import { EchoDialogue } from './echo-dialogue.ts'
import { maxMessageBytes } from './protocol.ts'
import { echoWords, type Language } from './words.ts'

/** Whom the client talks to, and its keyboard and screen. */
export interface TerminalClientOptions {
  readonly host: string
  readonly port: number
  readonly lang: Language
  readonly input: NodeJS.ReadableStream
  readonly output: { write(text: string): unknown }
  readonly errors: { write(text: string): unknown }
  /** Aborted when the person wants to leave at once, for example with Ctrl+C. */
  readonly signal: AbortSignal
  readonly answerWithinMs?: number
  readonly pauseMs?: number
}

const connectWithinMs = 5000

/** Sends every line that is typed and shows its answer until `salir` or the end; gives the exit code. */
export async function runTerminalClient(options: TerminalClientOptions): Promise<number> {
  const { host, port, output, errors, signal } = options
  const words = echoWords[options.lang]
  const place = `${host}:${port}`
  const connected = await connectLink(host, port, connectWithinMs, signal)
  if ('problem' in connected) {
    if (connected.problem.kind === 'aborted') return 0
    errors.write(`${words.notConnected(place, connected.problem)}\n`)
    return 1
  }
  output.write(`${words.connected(place)}\n`)
  const dialogue = new EchoDialogue(connected.link, {
    ...options,
    onMore: (text) => output.write(`\n${words.more(printableText(text))}\n`),
  })
  const keyboard = new KeyboardLines(options.input)
  const leave = new Promise<{ kind: 'left' }>((resolve) => {
    signal.addEventListener('abort', () => resolve({ kind: 'left' }), { once: true })
    if (signal.aborted) resolve({ kind: 'left' })
  })
  try {
    for (;;) {
      output.write(words.prompt)
      const typed = await Promise.race([keyboard.next(), dialogue.ended, leave])
      if (typeof typed === 'object' && typed.kind !== 'left') {
        output.write(`\n${words.ending(typed)}\n`)
        return typed.kind === 'reset' ? 1 : 0
      }
      if (typeof typed !== 'string' || typed.trim().toLowerCase() === 'salir') break
      if (Buffer.byteLength(typed) > maxMessageBytes) {
        output.write(`${words.tooLong(maxMessageBytes)}\n`)
        continue
      }
      const answer = await Promise.race([dialogue.ask(typed), leave])
      if (answer.kind === 'left') break
      if (answer.kind !== 'text') {
        errors.write(`\n${words.ending(answer)}\n`)
        return 1
      }
      output.write(`${words.answer(printableText(answer.text))}\n`)
    }
    output.write(`\n${words.goodbye}\n`)
    return 0
  } finally {
    dialogue.leave()
    keyboard.close()
  }
}
