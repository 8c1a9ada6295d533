import { askAgain } from '../../net/ask-again.ts'
import { hearUntil } from '../../net/hear-until.ts'
import { UdpDialogue } from '../../net/udp-dialogue.ts'
import { maxDatagramBytes } from '../../net/udp-port.ts'
import { KeyboardLines } from '../../terminal/keyboard-lines.ts'
import { printableText } from '../../wire/printable-text.ts'
import { exitWord, hello, messageText } from './protocol.ts'
import { helpdeskWords, type Language } from './words.ts'

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
  /** How long an unanswered datagram waits before it is repeated; 1 s when left out. */
  readonly tryMs?: number
}

const maxTries = 5
const goodbyeWithinMs = 500
/** Who presses Ctrl+C does not want to wait. */
const goodbyeInHasteMs = 50
/** An answer may be made of several datagrams; what comes so soon after the first belongs to it. */
const sameAnswerMs = 50

/** Says `hola`, then sends every line that is typed, and shows all that comes, until `exit`; gives the exit code. */
export async function runTerminalClient(options: TerminalClientOptions): Promise<number> {
  const { host, port, output, signal } = options
  const words = helpdeskWords[options.lang]
  const place = `${host}:${port}`
  const complain = (line: string) => options.errors.write(`${line}\n`)
  const show = (bytes: Buffer) => output.write(`${printableText(messageText(bytes))}\n`)
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
  let hasAnswered = false
  try {
    for (let line: string | undefined = hello; line !== undefined; line = await typedLine()) {
      if (line.trim() === exitWord) break
      const datagram = Buffer.from(line)
      if (datagram.length > maxDatagramBytes) {
        output.write(`${words.tooLong(maxDatagramBytes)}\n`)
        continue
      }
      const asked = await askAgain(dialogue, datagram, {
        tries: maxTries,
        tryMs: options.tryMs ?? 1000,
        signal,
        onRefused: () => {
          complain(words.refused(place))
          return !hasAnswered
        },
      })
      if (asked.kind === 'left') break
      if (asked.kind === 'silence') complain(words.silence(place, asked.tries))
      if (asked.kind !== 'answer') return 1
      hasAnswered = true
      show(asked.bytes)
      await hearUntil(dialogue, AbortSignal.any([AbortSignal.timeout(sameAnswerMs), signal]), show)
    }
    await leave()
    output.write(`${words.ended}\n`)
    return 0
  } finally {
    keyboard.close()
  }

  /** The next line that is typed, or nothing when there is none; what comes meanwhile is shown. */
  async function typedLine(): Promise<string | undefined> {
    const typed = new AbortController()
    let next: string | undefined
    void keyboard.next().then((line) => {
      next = line
      typed.abort()
    })
    await hearUntil(dialogue, AbortSignal.any([typed.signal, signal]), show)
    return signal.aborted ? undefined : next
  }

  /** Says `exit`; a goodbye may come, and need not. */
  async function leave(): Promise<void> {
    dialogue.send(Buffer.from(exitWord))
    const came = await dialogue.next(signal.aborted ? goodbyeInHasteMs : goodbyeWithinMs)
    if (came.kind === 'datagram') show(came.bytes)
  }
}
