import { askAgain } from '../../net/ask-again.ts'
import { hearUntil } from '../../net/hear-until.ts'
import { UdpDialogue } from '../../net/udp-dialogue.ts'
import { KeyboardLines } from '../../terminal/keyboard-lines.ts'
import { printableText } from '../../wire/printable-text.ts'
import { maxMessageBytes, messageDatagram, messageText } from './protocol.ts'
import { RecentEchoes } from './recent-echoes.ts'
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
  /** How long an unanswered message waits before it is repeated; 1 s when left out. */
  readonly tryMs?: number
}

const maxTries = 5

/** Sends every line that is typed and shows its answer until `salir` or the end; gives the exit code. */
export async function runTerminalClient(options: TerminalClientOptions): Promise<number> {
  const { host, port, output, errors, tryMs = 1000 } = options
  const words = echoWords[options.lang]
  const place = `${host}:${port}`
  const complain = (line: string) => errors.write(`\n${line}\n`)
  let dialogue: UdpDialogue
  try {
    dialogue = await UdpDialogue.open({ host, port })
  } catch (error) {
    complain(words.unreachable(place, (error as NodeJS.ErrnoException).code ?? String(error)))
    return 1
  }
  await using _ = dialogue
  output.write(`${words.ready(place)}\n`)
  const keyboard = new KeyboardLines(options.input)
  const echoes = new RecentEchoes()
  let hasAnswered = false
  try {
    for (;;) {
      output.write(words.prompt)
      const typed = await typedLine(dialogue, keyboard, options.signal, (bytes) => {
        if (!echoes.has(bytes)) output.write(`\n${words.more(printableText(messageText(bytes)))}\n`)
      })
      if (typed === undefined || typed.trim().toLowerCase() === 'salir') break
      const message = messageDatagram(typed)
      if (message.length > maxMessageBytes) {
        output.write(`${words.tooLong(maxMessageBytes)}\n`)
        continue
      }
      const asked = await askAgain(dialogue, message, {
        tries: maxTries,
        tryMs,
        signal: options.signal,
        isAnswer: (came) => echoes.mayAnswer(message, came),
        onRefused: () => {
          complain(words.refused(place))
          return !hasAnswered
        },
      })
      if (asked.kind === 'left') break
      if (asked.kind === 'silence') complain(words.silence(place, asked.tries))
      if (asked.kind !== 'answer') return 1
      hasAnswered = true
      echoes.note(message, asked.bytes)
      output.write(`${words.answer(printableText(messageText(asked.bytes)))}\n`)
    }
    output.write(`\n${words.goodbye}\n`)
    return 0
  } finally {
    keyboard.close()
  }
}

/** The next line that is typed, or nothing when there is none; what comes meanwhile is handed on. */
async function typedLine(
  dialogue: UdpDialogue,
  keyboard: KeyboardLines,
  signal: AbortSignal,
  onDatagram: (bytes: Buffer) => void,
): Promise<string | undefined> {
  const typed = new AbortController()
  let line: string | undefined
  void keyboard.next().then((next) => {
    line = next
    typed.abort()
  })
  await hearUntil(dialogue, AbortSignal.any([typed.signal, signal]), onDatagram)
  return signal.aborted ? undefined : line
}
