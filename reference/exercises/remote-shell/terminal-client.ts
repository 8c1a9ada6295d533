import { maxDatagramBytes } from '../../net/udp-port.ts'
import { KeyboardLines } from '../../terminal/keyboard-lines.ts'
import { printableText } from '../../wire/printable-text.ts'
import { type ShellAnswer, ShellClient } from './client.ts'
import { parseCommand } from './protocol.ts'
import { type Language, type ShellWords, shellWords } from './words.ts'

/** Whom the terminal client talks to, its keyboard and its screen. */
export interface TerminalClientOptions {
  readonly host: string
  readonly port: number
  readonly lang: Language
  readonly input: NodeJS.ReadableStream
  readonly output: TextOutput
  readonly errors: TextOutput
  /** Aborted when the person wants to leave, for example with Ctrl+C. */
  readonly signal: AbortSignal
  readonly tryMs?: number
}

interface TextOutput {
  write(text: string): unknown
}

/** Sends what is typed until `exit`, the end of the keyboard, or a server that does not answer; gives the exit code. */
export async function runTerminalClient(options: TerminalClientOptions): Promise<number> {
  const { host, port, output, signal } = options
  const words = shellWords[options.lang]
  const place = `${host}:${port}`
  const say = (line: string) => output.write(`${printableText(line)}\n`)
  await using client = await ShellClient.open({ host, port }, options)
  const keyboard = new KeyboardLines(options.input)
  const leave = () => keyboard.close()
  signal.addEventListener('abort', leave)
  if (signal.aborted) leave()
  say(words.talkingTo(place))
  try {
    for (;;) {
      output.write(words.prompt)
      const line = await keyboard.next()
      for (const datagram of await client.unasked()) say(datagram.toString('utf8'))
      if (line === undefined) {
        say(`\n${words.left}`)
        return 0
      }
      if (line.trim() === '') continue
      if (Buffer.byteLength(line) > maxDatagramBytes) {
        say(words.tooLong)
        continue
      }
      const kind = parseCommand(Buffer.from(line)).kind
      const answer = await client.ask(line)
      if (kind === 'exit' && hasEnded(answer)) {
        if (answer.kind === 'answer') say(answer.bytes.toString('utf8'))
        say(words.exited)
        return 0
      }
      if (answer.kind === 'aborted') {
        say(words.left)
        return 0
      }
      const problem = show(answer, kind === 'ls', words, place, say)
      if (problem === undefined) continue
      options.errors.write(`${problem}\n`)
      return 1
    }
  } finally {
    signal.removeEventListener('abort', leave)
    keyboard.close()
  }
}

/** Whether the server took `exit`: it said so, or its port is closed now. */
function hasEnded(answer: ShellAnswer): boolean {
  if (answer.kind === 'answer') return !answer.bytes.toString('utf8').startsWith('ERROR')
  return answer.kind === 'refused' && answer.tries > 1
}

/** Shows an answer; gives the sentence that ends the client where there was none. */
function show(
  answer: Exclude<ShellAnswer, { kind: 'aborted' }>,
  isListing: boolean,
  words: ShellWords,
  place: string,
  say: (line: string) => void,
): string | undefined {
  switch (answer.kind) {
    case 'answer':
      say(isListing && answer.bytes.length === 0 ? words.empty : answer.bytes.toString('utf8'))
      if (answer.tries > 1 && !isListing) say(words.repeated(answer.tries))
      return undefined
    case 'incomplete':
      say(answer.bytes.toString('utf8').trimEnd())
      say(words.incomplete)
      return undefined
    case 'refused':
      return words.refusedPort(place)
    case 'silence':
      return words.silence(place, answer.tries)
  }
}
