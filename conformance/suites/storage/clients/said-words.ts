import type { ClientContext } from '../../../runner/client-context.ts'

/** Letters and the signs that stand for words; digits choose from the menu, and punctuation says nothing. */
const word = /[\p{L}\p{M}]+|\p{So}/gu

/** The different words that stand on a terminal. */
export function wordsOn(terminal: string): Set<string> {
  return new Set(terminal.normalize('NFC').toLowerCase().match(word))
}

/**
 * Whether the client comes to say a word that is not among `known`, or ends, before the deadline. What a terminal echoes
 * has to be among the known words; menus and questions are, once they were shown.
 */
export async function saysSomething(
  { program }: Pick<ClientContext, 'program'>,
  known: ReadonlySet<string>,
  withinMs: number,
): Promise<boolean> {
  const running = program()
  const isNews = (terminal: string) => wordsOn(terminal).difference(known).size > 0
  const ended = running.waitForExit(withinMs).then((exit) => exit !== undefined)
  const said = running.waitForTerminal(isNews, withinMs)
  const first = await Promise.race([ended, said])
  return first || (await said) || (await ended)
}
