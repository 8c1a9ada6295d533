import type { Keymap } from '../keyboards/keymap.ts'
import { mergeKeymap } from '../keyboards/merge-keymap.ts'
import { readKeys } from '../keyboards/read-keys.ts'
import { type Language, languages } from '../model/text.ts'
import type { Suite } from '../runner/suite.ts'
import { formatProblem } from '../yaml/problem.ts'
import { CommandProblem } from './command-problem.ts'

const nothing: Keymap = { standing: [], acts: {} }

/**
 * How a person drives the programs of an exercise: as usual, or as the file of `--keys` says.
 * @throws CommandProblem naming what is wrong with the file.
 */
export async function chosenKeymaps(
  { exercise, outcomes }: Pick<Suite, 'exercise' | 'outcomes'>,
  file: string | undefined,
): Promise<{ readonly client: Keymap; readonly server: Keymap }> {
  const { client = nothing, server = nothing } = outcomes?.keymaps ?? {}
  if (file === undefined) return { client, server }
  const acts = { client: Object.keys(client.acts), server: Object.keys(server.acts) }
  const read = await readKeys(file, [{ exercise, ...acts }])
  if (read.ok) return { client: mergeKeymap(client, read.keys.client), server: mergeKeymap(server, read.keys.server) }
  const text = (language: Language) => read.problems.map((problem) => formatProblem(problem, language)).join('\n\n')
  throw new CommandProblem(
    Object.fromEntries(languages.map((language) => [language, text(language)])) as Record<Language, string>,
  )
}
