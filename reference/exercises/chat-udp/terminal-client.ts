import { runChatKeyboard } from '../../terminal/chat-keyboard.ts'
import { chatWords } from '../../terminal/chat-words.ts'
import { printableText } from '../../wire/printable-text.ts'
import { ChatUdpClient, type ChatUdpPatience } from './client.ts'
import { maxTextBytes } from './protocol.ts'

/** Whom the keyboard program talks to, and its keyboard and screen. */
export interface TerminalClientOptions {
  readonly host: string
  readonly port: number
  readonly lang: 'es' | 'en'
  readonly input: NodeJS.ReadableStream
  readonly output: { write(text: string): unknown; readonly isTTY?: boolean }
  readonly errors: { write(text: string): unknown }
  readonly patience?: Partial<ChatUdpPatience>
  /** Aborted when the person wants to leave, for example with Ctrl+C. */
  readonly signal: AbortSignal
}

/** Lets a person chat over UDP until one of the two leaves; gives the exit code. */
export async function runTerminalClient(options: TerminalClientOptions): Promise<number> {
  const { host, port } = options
  const errors = { write: (text: string) => options.errors.write(printableText(text)) }
  const output = {
    write: (text: string) => options.output.write(printableText(text)),
    isTTY: options.output.isTTY === true,
  }
  await using peer = await ChatUdpClient.open({ host, port }, options.patience)
  const words = chatWords[options.lang]
  return await runChatKeyboard({ ...options, output, errors, peer, place: `${host}:${port}`, words, maxTextBytes })
}
