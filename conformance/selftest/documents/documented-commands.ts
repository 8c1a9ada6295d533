/** A command of ours as a page of documentation shows it. */
export interface DocumentedCommand {
  readonly line: string
  /** `pnpm`, or with its version as `npx` starts it. */
  readonly manager: string
  readonly script: string
  /** The words after the script that are neither flags nor values of flags. */
  readonly words: readonly string[]
  /** Flags with their values, '' for those without. */
  readonly flags: ReadonlyMap<string, string>
}

/** The commands in the blocks of a Markdown page that are marked `sh`. */
export function documentedCommands(page: string): DocumentedCommand[] {
  const blocks = [...page.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, block]) => block ?? '')
  return blocks.flatMap((block) => block.split('\n')).flatMap(readCommand)
}

function readCommand(line: string): DocumentedCommand[] {
  const [, manager, rest] = /^(?:npx -y )?(pnpm\S*) (.*)$/.exec(line) ?? []
  if (manager === undefined || rest === undefined) return []
  const [script = '', ...given] = shellWords(rest)
  const flags = new Map<string, string>()
  const words: string[] = []
  for (const [i, word] of given.entries()) {
    const value = given[i + 1]
    if (word.startsWith('--')) flags.set(word, value === undefined || value.startsWith('--') ? '' : value)
    else if (!given[i - 1]?.startsWith('--')) words.push(word)
  }
  return [{ line, manager, script, words, flags }]
}

/** The words of a line in which only single quotes are special. */
function shellWords(line: string): string[] {
  return (line.match(/(?:'[^']*'|[^\s'])+/g) ?? []).map((word) => word.replaceAll("'", ''))
}
