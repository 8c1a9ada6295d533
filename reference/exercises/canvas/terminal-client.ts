import { createInterface } from 'node:readline'
import type { ConnectProblem } from '../../net/connect-socket.ts'
import { type CanvasClient, connectCanvasClient } from './client.ts'
import { readKeyboardCommand } from './keyboard-command.ts'
import { type Screen, type ScreenOutput, screenFor } from './screen.ts'
import { type CanvasWords, canvasWords, type Language } from './words.ts'

/** Whom the terminal client talks to, and its keyboard and screen. */
export interface TerminalClientOptions {
  readonly host: string
  readonly port: number
  readonly lang: Language
  readonly input: NodeJS.ReadableStream
  readonly output: ScreenOutput
  readonly errors: ScreenOutput
  readonly env: Readonly<Record<string, string | undefined>>
  /** Aborted when the person wants to leave, for example with Ctrl+C. */
  readonly signal: AbortSignal
}

const goodbyeWithinMs = 2000

/** Runs the client until the conversation ends; gives the exit code. */
export async function runTerminalClient(options: TerminalClientOptions): Promise<number> {
  const { host, port, output, signal } = options
  const words = canvasWords[options.lang]
  const place = `${host}:${port}`
  let screen: Screen | undefined
  const connected = await connectCanvasClient({ host, port, signal, onBoard: (board) => screen?.showBoard(board) })
  if ('problem' in connected) {
    if (connected.problem.kind === 'aborted') return 0
    options.errors.write(`${explainProblem(words, place, connected.problem)}\n`)
    return 1
  }
  await using client = connected.client
  screen = screenFor(output, options.env)
  screen.say(words.connected(place))
  screen.prompt()
  const leave = () => void client.close(goodbyeWithinMs)
  const keyboard = createInterface({ input: options.input, terminal: false })
  keyboard.on('line', (line) => obey(line, client, screen, words))
  keyboard.on('close', leave)
  signal.addEventListener('abort', leave)
  if (signal.aborted) leave()

  const ending = await client.ended
  signal.removeEventListener('abort', leave)
  keyboard.off('close', leave)
  keyboard.close()
  screen.say(words.ending(ending))
  screen.leave()
  const isBroken = ending.kind === 'malformed' || (ending.kind === 'reset' && !client.saidGoodbye)
  return isBroken ? 1 : 0
}

function obey(line: string, client: CanvasClient, screen: Screen, words: CanvasWords): void {
  if (client.isOver) return
  const command = readKeyboardCommand(line)
  if (command.kind === 'paint') client.paint(command.at, command.colour)
  if (command.kind === 'close') void client.close(goodbyeWithinMs)
  if (command.kind === 'help') screen.say(words.help)
  if (command.kind === 'mistake') screen.say(words.mistake(command.mistake, command.given))
  if (command.kind === 'show') {
    if (client.board) screen.showBoard(client.board)
    else screen.say(words.noBoardYet)
  }
  screen.prompt()
}

function explainProblem(words: CanvasWords, place: string, problem: ConnectProblem): string {
  if (problem.kind === 'refused') return words.refused(place)
  return problem.kind === 'deadline' ? words.noAnswer(place) : words.unreachable(place, problem.code)
}
