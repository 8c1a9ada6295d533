import { createInterface } from 'node:readline'
import { connectFourPartsClient, type FourPartsClient } from './client.ts'
import { collectMedia } from './collect-media.ts'
import { printable } from './printable.ts'
import type { WireName } from './protocol.ts'
import { fourPartsWords, type Language } from './words.ts'

/** Whom the terminal client talks to, what it sends, its keyboard and where its lines go. */
export interface TerminalClientOptions {
  readonly host: string
  readonly port: number
  readonly dir: string
  readonly lang: Language
  readonly wire: WireName
  readonly input: NodeJS.ReadableStream
  readonly say: (line: string) => void
  readonly complain: (line: string) => void
  /** Aborted when the person wants to leave, for example with Ctrl+C. */
  readonly signal: AbortSignal
}

/** Connects, counts what there is, and sends it once Enter is pressed; gives the exit code. */
export async function runTerminalClient(options: TerminalClientOptions): Promise<number> {
  const { host, port, dir, signal } = options
  const say = (line: string) => options.say(printable(line))
  const complain = (line: string) => options.complain(printable(line))
  const words = fourPartsWords[options.lang]
  const place = `${host}:${port}`
  const connected = await connectFourPartsClient(options)
  if ('problem' in connected) {
    if (connected.problem.kind === 'aborted') return 0
    complain(words.noConnection(place, connected.problem))
    return 1
  }
  await using client = connected.client
  say(words.connected(place))
  const media = await collectMedia(dir)
  for (const { path, code } of media.unreadable) say(words.unreadable(path, code))
  say(words.found(media.paths.length))
  say(words.pressEnter)

  const start = await awaitEnter(client, options)
  if (start === 'lost') complain(words.lost(client.lost ?? { kind: 'end' }))
  if (start !== 'enter') {
    say(words.notStarted)
    return start === 'lost' ? 1 : 0
  }
  const leave = () => void client[Symbol.asyncDispose]()
  signal.addEventListener('abort', leave)
  const end = await client.sendAll(dir, media, (news) => say(words.sending(news)))
  signal.removeEventListener('abort', leave)
  const tell = end.kind === 'done' || signal.aborted ? say : complain
  tell(words.ending(end))
  return end.kind === 'done' || signal.aborted ? 0 : 1
}

async function awaitEnter(
  client: FourPartsClient,
  { input, signal }: TerminalClientOptions,
): Promise<'enter' | 'left' | 'lost'> {
  const keyboard = createInterface({ input, terminal: false })
  const came = Promise.withResolvers<'enter' | 'left' | 'lost'>()
  const leave = () => came.resolve('left')
  keyboard.once('line', () => came.resolve('enter'))
  keyboard.once('close', leave)
  client.onLost(() => came.resolve('lost'))
  if (client.lost) came.resolve('lost')
  signal.addEventListener('abort', leave)
  if (signal.aborted) leave()
  const start = await came.promise
  signal.removeEventListener('abort', leave)
  keyboard.close()
  return start
}
