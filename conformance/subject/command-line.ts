import { LaunchProblem } from './launch-problem.ts'

/** What the placeholders of a command stand for, by their names without braces; `host` and `port` may not be left without. */
export type Placeholders = Readonly<Record<string, string | number | undefined>> & {
  readonly host?: string | undefined
  readonly port?: number | undefined
}

/** Whether the command wants to be told the port. */
export function hasPort(command: string): boolean {
  return hasPlaceholder(command, 'port')
}

/** Whether the command wants to be told something. */
export function hasPlaceholder(command: string, name: string): boolean {
  return command.includes(`{${name}}`)
}

/** Whether the command is told the whole address of the server, so that its program asks nobody for it. */
export function tellsAddress(command: string): boolean {
  return hasPlaceholder(command, 'host') && hasPort(command)
}

/**
 * The words of a command with its placeholders filled in; a value never becomes two words, and braces around
 * anything else stay as they are.
 * @throws LaunchProblem when the command cannot be split, or a placeholder has no value.
 */
export function commandWords(command: string, values: Placeholders): [program: string, ...rest: string[]] {
  const [program, ...rest] = splitCommand(command).map((word) => {
    if (word.includes('{port}') && values.port === undefined) throw new LaunchProblem('port-not-given')
    if (word.includes('{host}') && values.host === undefined) throw new LaunchProblem('host-not-given')
    return word.replace(/\{(\w+)\}/g, (whole, name: string) =>
      Object.hasOwn(values, name) && values[name] !== undefined ? String(values[name]) : whole,
    )
  })
  if (program === undefined || program === '') throw new LaunchProblem('command-empty')
  return [program, ...rest]
}

/**
 * Splits a command into words as a POSIX shell does, with quotes and backslashes and without any expansion.
 * @throws LaunchProblem that names the column of an unclosed quote or of something only a shell understands.
 */
export function splitCommand(command: string): string[] {
  const words: string[] = []
  let word: string | undefined
  for (let at = 0; at < command.length; at += 1) {
    const char = command.charAt(at)
    if (/\s/.test(char)) {
      if (word !== undefined) words.push(word)
      word = undefined
    } else if (char === "'" || char === '"') {
      const end = closingQuote(command, at)
      const inside = command.slice(at + 1, end)
      word = (word ?? '') + (char === '"' ? inside.replace(/\\(["\\$`])/g, '$1') : inside)
      at = end
    } else if (char === '\\') {
      at += 1
      if (at === command.length) throw new LaunchProblem('backslash-at-end', { column: at })
      word = (word ?? '') + command.charAt(at)
    } else if ('|&;<>'.includes(char)) {
      throw new LaunchProblem('shell-operator', { operator: char, column: at + 1 })
    } else word = (word ?? '') + char
  }
  if (word !== undefined) words.push(word)
  return words
}

function closingQuote(command: string, opening: number): number {
  const quote = command.charAt(opening)
  for (let at = opening + 1; at < command.length; at += 1) {
    if (command.charAt(at) === quote) return at
    if (quote === '"' && command.charAt(at) === '\\') at += 1
  }
  throw new LaunchProblem('quote-unclosed', { quote, column: opening + 1, rest: command.slice(opening) })
}
