import { terminalScreen } from '../subject/terminal-screen.ts'

/** What a terminal showed when a line was typed on it. */
export interface TypedMark {
  /** The whole terminal text at that moment. */
  readonly terminal: string
  readonly line: string
}

/** What a program wrote since something was last typed: where its question stands, if it asks one. */
export interface Prompt {
  /** The lines with something on them as a person reads them, the newest last. */
  readonly lines: readonly string[]
  /** The newest of them; empty when nothing was written. */
  readonly line: string
  /** A typed line is only half shown. */
  readonly isEchoing: boolean
}

/** How much of a long text is looked at; a question does not stand further away. */
const mostCharacters = 8_192
const longestLine = 500

/** Reads what stands on the terminal since the last typed line, whose echo is no prompt. */
export function readPrompt(terminal: string, mark?: TypedMark): Prompt {
  const since = mark === undefined ? terminal : textSince(terminal, mark.terminal)
  const screen = terminalScreen(since.slice(-mostCharacters))
  const shown = mark === undefined ? screen : withoutEcho(screen, mark.line)
  const lines = shown
    .split('\n')
    .map((line) => line.trim().slice(-longestLine))
    .filter((line) => line !== '')
  const isEchoing = mark !== undefined && screen !== '' && isPartOfEcho(screen, mark.line)
  return { lines, line: lines.at(-1) ?? '', isEchoing }
}

/** A terminal of which the middle was left out goes on at its end only. */
function textSince(terminal: string, before: string): string {
  if (terminal.startsWith(before)) return terminal.slice(before.length)
  const tail = before.slice(-256)
  const at = terminal.lastIndexOf(tail)
  return at < 0 ? terminal : terminal.slice(at + tail.length)
}

function withoutEcho(screen: string, line: string): string {
  const echo = echoOf(line)
  if (screen.startsWith(echo)) return screen.slice(echo.length)
  if (isPartOfEcho(screen, line)) return ''
  // Another thread wrote while the line was on its way.
  const at = screen.indexOf(`\n${echo}`)
  return at < 0 ? screen : `${screen.slice(0, at)}\n${screen.slice(at + 1 + echo.length)}`
}

function isPartOfEcho(screen: string, line: string): boolean {
  const echo = echoOf(line)
  return screen.length < echo.length && echo.startsWith(screen)
}

function echoOf(line: string): string {
  return `${terminalScreen(line)}\n`
}
