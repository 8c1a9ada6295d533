import { fold } from '../../pair/oracles/shown-text.ts'
import type { ProgramView } from '../../pair/pair-view.ts'

/**
 * What a client showed after each line that was typed, as far as its prompt tells where one answer ends and the next
 * begins; undefined where it does not.
 */
export function shownAnswers({ terminal, typed }: Pick<ProgramView, 'terminal' | 'typed'>): string[] | undefined {
  const prompts = new Set(typed.map(({ prompt }) => prompt?.trim() ?? ''))
  const [prompt = ''] = prompts
  if (prompts.size !== 1 || prompt === '') return undefined
  const answers = terminal.split(prompt).slice(1)
  return answers.length < typed.length ? undefined : answers.slice(0, typed.length).map((answer) => answer.trim())
}

/** Two answers say the same when they do so without the names that they are about. */
export function isSameAnswer(one: string, other: string, names: readonly string[]): boolean {
  const plain = (text: string) => names.reduce((rest, name) => rest.replaceAll(fold(name), '…'), fold(text)).trim()
  return plain(one) === plain(other)
}
