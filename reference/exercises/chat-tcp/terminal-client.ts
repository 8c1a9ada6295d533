import { runChatKeyboard } from '../../terminal/chat-keyboard.ts'
import { chatWords } from '../../terminal/chat-words.ts'
import { printableText } from '../../wire/printable-text.ts'
import { connectChatTcpClient } from './client.ts'
import { maxTextBytes } from './protocol.ts'
import { noConnection } from './words.ts'

/** Whom the keyboard program talks to, and its keyboard and screen. */
export interface TerminalClientOptions {
  readonly host: string
  readonly port: number
  readonly lang: 'es' | 'en'
  readonly input: NodeJS.ReadableStream
  readonly output: { write(text: string): unknown; readonly isTTY?: boolean }
  readonly errors: { write(text: string): unknown }
  /** Aborted when the person wants to leave, for example with Ctrl+C. */
  readonly signal: AbortSignal
}

/** Lets a person chat over TCP until one of the two leaves; gives the exit code. */
export async function runTerminalClient(options: TerminalClientOptions): Promise<number> {
  const place = `${options.host}:${options.port}`
  const errors = { write: (text: string) => options.errors.write(printableText(text)) }
  const output = {
    write: (text: string) => options.output.write(printableText(text)),
    isTTY: options.output.isTTY === true,
  }
  const connected = await connectChatTcpClient(options)
  if ('problem' in connected) {
    if (connected.problem.kind === 'aborted') return 0
    errors.write(`${noConnection[options.lang](place, connected.problem)}\n`)
    return 1
  }
  await using peer = connected.client
  return await runChatKeyboard({
    ...options,
    output,
    errors,
    peer,
    place,
    words: chatWords[options.lang],
    maxTextBytes,
  })
}
