import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { connectLink } from '../../net/connect-link.ts'
import { type CameText, TextDialogue } from '../../net/text-dialogue.ts'
import { printableText } from '../../wire/printable-text.ts'
import { DownloadQueue } from './download-queue.ts'
import { downloadVideo } from './download-video.ts'
import { maxRequestBytes, readOwner, receivedFolder, requestedName, sharedFolder } from './protocol.ts'
import { makeFolders, type Provider, startProvider } from './provider.ts'
import { type Language, type PeerWords, peerWords } from './words.ts'

/** Which central server a peer talks to, where it offers its videos, and its keyboard and screen. */
export interface PeerClientOptions {
  readonly host: string
  readonly port: number
  /** The address and port on which it offers its videos; 0 lets the system choose. */
  readonly listenHost: string
  readonly listen: number
  readonly dir: string
  readonly lang: Language
  readonly input: NodeJS.ReadableStream
  readonly output: { write(text: string): unknown; readonly isTTY?: boolean }
  readonly errors: { write(text: string): unknown }
  /** Aborted when the person wants to leave at once, for example with Ctrl+C. */
  readonly signal: AbortSignal
}

const connectWithinMs = 5000

/** Runs the whole client: keyboard, provider and download queue; gives the exit code. */
export async function runPeerClient(options: PeerClientOptions): Promise<number> {
  const { host, port, dir, output, signal } = options
  const words = peerWords[options.lang]
  const say = (line: string) => output.write(`${line}\n`)
  await makeFolders(dir)
  await using _provider = await tryToProvide(options, words, say)
  const connected = await connectLink(host, port, connectWithinMs, signal)
  if ('problem' in connected) {
    if (connected.problem.kind === 'aborted') return 0
    options.errors.write(`${words.notConnected(`${host}:${port}`, connected.problem)}\n`)
    return 1
  }
  const queue = downloadsInto(join(dir, receivedFolder), words, say)
  const prompt = () => output.isTTY && output.write(words.prompt)
  const dialogue = new TextDialogue({
    link: connected.link,
    onText: (came) => {
      showAnswer(came, queue, words, say)
      prompt()
    },
    onNoAnswer: (line, withinMs) => say(words.noAnswer(line, withinMs / 1000)),
  })
  say(words.connected(`${host}:${port}`))
  prompt()

  const leaving = new AbortController()
  const leave = () => {
    leaving.abort()
    dialogue.leave()
  }
  const keyboard = createInterface({ input: options.input, terminal: false })
  keyboard.on('line', (line) => {
    const bytes = Buffer.byteLength(line)
    if (line.trim().toLowerCase() === 'salir') leave()
    else if (bytes > maxRequestBytes) say(words.tooLong(bytes))
    else if (line.trim() !== '') dialogue.say(line)
  })
  keyboard.on('close', () => dialogue.leave())
  const leaveNow = () => {
    leaving.abort()
    dialogue.leaveNow()
  }
  signal.addEventListener('abort', leaveNow)
  if (signal.aborted) leaveNow()

  const ending = await dialogue.ended
  if (ending.kind !== 'left') say(words.ending(ending))
  await endDownloads(queue, leaving.signal, words, say)
  signal.removeEventListener('abort', leaveNow)
  keyboard.close()
  if (ending.kind === 'left') say(words.ending(ending))
  return ending.kind === 'reset' ? 1 : 0
}

async function tryToProvide(
  { listenHost, listen, dir }: PeerClientOptions,
  words: PeerWords,
  say: (line: string) => void,
): Promise<Provider | undefined> {
  try {
    const provider = await startProvider({ host: listenHost, port: listen, dir, say: () => {} })
    say(words.providing(provider.port, sharedFolder))
    return provider
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    say(words.notProviding(listen, code ?? message))
    return undefined
  }
}

function downloadsInto(folder: string, words: PeerWords, say: (line: string) => void): DownloadQueue {
  return new DownloadQueue(async (job, signal) => {
    const onProgress = (percent: number) => say(words.progress(printableText(job.video), percent))
    const outcome = await downloadVideo(job, { folder, signal, onProgress })
    if (outcome.kind !== 'aborted') say(words.outcome(printableText(job.video), outcome))
  })
}

function showAnswer(
  { text, answers }: CameText,
  queue: DownloadQueue,
  words: PeerWords,
  say: (line: string) => void,
): void {
  const shown = printableText(text)
  say(answers === undefined ? words.more(shown) : words.answer(shown))
  const video = answers === undefined ? undefined : requestedName(answers)
  const owner = readOwner(text)
  if (video === undefined || !owner) return
  say(words.queued(video))
  queue.add({ ...owner, video })
}

/** After `salir` the pending downloads are given up; after the end of the keyboard or of the server they are waited for. */
async function endDownloads(
  queue: DownloadQueue,
  leaving: AbortSignal,
  words: PeerWords,
  say: (line: string) => void,
): Promise<void> {
  const drop = () => {
    const dropped = queue.drop().map(({ video }) => printableText(video))
    if (dropped.length > 0) say(words.dropped(dropped))
  }
  if (leaving.aborted) drop()
  else if (queue.isBusy) {
    say(words.waiting)
    leaving.addEventListener('abort', drop, { once: true })
  }
  await queue.finished()
}
