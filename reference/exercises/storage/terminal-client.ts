import { join } from 'node:path'
import type { ConnectProblem } from '../../net/connect-socket.ts'
import { KeyboardLines } from '../../terminal/keyboard-lines.ts'
import { connectStorageClient } from './client.ts'
import { FileFolder } from './file-folder.ts'
import { lineText } from './line-text.ts'
import { chooseFromMenu, type MenuContext } from './menu.ts'
import { receivedFolder } from './protocol.ts'
import type { Pushed } from './pushed.ts'
import { type Language, type StorageWords, storageWords } from './words.ts'

/** Whom the terminal client talks to, its folder, its keyboard and its screen. */
export interface TerminalClientOptions {
  readonly host: string
  readonly port: number
  /** The folder from which files are uploaded and below which `descargas` lies. */
  readonly dir: string
  readonly lang: Language
  readonly input: NodeJS.ReadableStream
  readonly output: TextOutput
  readonly errors: TextOutput
  /** Aborted when the person wants to leave, for example with Ctrl+C. */
  readonly signal: AbortSignal
}

interface TextOutput {
  write(text: string): unknown
}

/** Runs the client until the person leaves or the server ends the conversation; gives the exit code. */
export async function runTerminalClient(options: TerminalClientOptions): Promise<number> {
  const { host, port, dir, signal, output } = options
  const words = storageWords[options.lang]
  const place = `${host}:${port}`
  const show = (text: string) => output.write(text)
  const say = (line: string) => show(`${line}\n`)
  const received = await FileFolder.open(join(dir, receivedFolder))
  const arrivals: Promise<void>[] = []
  const onPushed = (pushed: Pushed) => void arrivals.push(showPushed(pushed, received, words, say))
  const connected = await connectStorageClient({ host, port, signal, onPushed })
  if ('problem' in connected) {
    if (connected.problem.kind === 'aborted') return 0
    options.errors.write(`${explainProblem(words, place, connected.problem)}\n`)
    return 1
  }
  await using client = connected.client
  say(words.connected(place, client.address))
  const keyboard = new KeyboardLines(options.input)
  const leave = () => client.leave()
  signal.addEventListener('abort', leave)
  if (signal.aborted) leave()
  const menu = offerMenu({ client, received, dir, words, say, show, nextLine: () => keyboard.next() }, leave)

  const ending = await client.ended
  signal.removeEventListener('abort', leave)
  keyboard.close()
  await menu
  await Promise.all(arrivals)
  say(words.ending(ending))
  return ending.kind === 'left' || ending.kind === 'end' ? 0 : 1
}

/** Does what is chosen, one thing after the other, until the person leaves. */
async function offerMenu(context: MenuContext, leave: () => void): Promise<void> {
  const { client, words, show } = context
  while (!client.isOver) {
    show(words.menu)
    if ((await chooseFromMenu(context)) === 'leave') leave()
  }
}

async function showPushed(
  pushed: Pushed,
  received: FileFolder,
  words: StorageWords,
  say: (line: string) => void,
): Promise<void> {
  if (pushed.kind === 'text') {
    say(words.textCame(lineText(pushed.sender), lineText(pushed.text)))
    return
  }
  const name = await received.storeBeside(pushed.name, pushed.content)
  say(words.fileCame(lineText(pushed.name), name && `${receivedFolder}/${lineText(name)}`, pushed.content.length))
}

function explainProblem(words: StorageWords, place: string, problem: ConnectProblem): string {
  if (problem.kind === 'refused') return words.refused(place)
  return problem.kind === 'deadline' ? words.noAnswer(place) : words.unreachable(place, problem.code)
}
