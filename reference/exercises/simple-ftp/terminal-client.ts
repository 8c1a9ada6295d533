import { KeyboardLines } from '../../terminal/keyboard-lines.ts'
import { printableText } from '../../wire/printable-text.ts'
import { connectFtpClient, type FtpClient, type FtpFailure } from './client.ts'
import type { FtpWords } from './program-words.ts'
import { ftpWords, type Language } from './words.ts'

/** Whom the terminal client talks to, its folder, its keyboard and its screen. */
export interface TerminalClientOptions {
  readonly host: string
  readonly port: number
  /** The folder from which files are uploaded and into which they are downloaded. */
  readonly dir: string
  readonly lang: Language
  readonly input: NodeJS.ReadableStream
  readonly output: TextOutput
  readonly errors: TextOutput
  /** Aborted when the person wants to leave, for example with Ctrl+C. */
  readonly signal: AbortSignal
  readonly withinMs?: number
}

interface TextOutput {
  write(text: string): unknown
}

type Going = 'on' | 'leave' | FtpFailure

/** Does what is typed until `salir`, the end of the keyboard or of the connection; gives the exit code. */
export async function runTerminalClient(options: TerminalClientOptions): Promise<number> {
  const { host, port, output, signal } = options
  const words = ftpWords[options.lang]
  const say = (line: string) => output.write(`${printableText(line)}\n`)
  const connected = await connectFtpClient(options)
  if ('problem' in connected) {
    if (connected.problem.kind === 'aborted') return 0
    options.errors.write(`${words.noConnection(`${host}:${port}`, connected.problem)}\n`)
    return 1
  }
  await using client = connected.client
  const keyboard = new KeyboardLines(options.input)
  const stop = () => {
    keyboard.close()
    void client[Symbol.asyncDispose]()
  }
  signal.addEventListener('abort', stop)
  if (signal.aborted) stop()
  say(words.connected(`${host}:${port}`))
  say(words.help)
  let going: Going = 'on'
  while (going === 'on') {
    output.write(words.prompt)
    const line = await keyboard.next()
    if (line === undefined) output.write('\n')
    going = line === undefined ? 'leave' : await obey(line, client, words, say)
  }
  signal.removeEventListener('abort', stop)
  keyboard.close()
  if (going === 'leave' || signal.aborted) {
    await client.leave()
    say(words.left)
    return 0
  }
  options.errors.write(`${printableText(words.failure(going))}\n`)
  return 1
}

async function obey(line: string, client: FtpClient, words: FtpWords, say: (line: string) => void): Promise<Going> {
  const [, word = '', name = ''] = /^\s*(\S*)\s*(.*?)\s*$/s.exec(line) ?? []
  switch (word.toLowerCase()) {
    case '':
      return 'on'
    case 'salir':
      return 'leave'
    case 'listar': {
      const answer = await client.list()
      if (answer.kind !== 'names') return failed(answer, words, say)
      say(words.files(answer.names.length))
      for (const each of answer.names) say(`  ${each}`)
      return 'on'
    }
    case 'descargar': {
      const answer = await client.download(name)
      if (answer.kind !== 'stored') return failed(answer, words, say)
      say(words.downloaded(name, answer.bytes))
      return 'on'
    }
    case 'subir': {
      const answer = await client.upload(name)
      if (answer.kind !== 'stored') return failed(answer, words, say)
      say(words.uploaded(name, answer.bytes))
      return 'on'
    }
    default:
      say(words.help)
      return 'on'
  }
}

/** Only what leaves the connection of use lets the client go on. */
function failed(failure: FtpFailure, words: FtpWords, say: (line: string) => void): Going {
  if (failure.kind === 'lost' || failure.kind === 'strange' || failure.kind === 'disk') return failure
  say(words.failure(failure))
  return 'on'
}
