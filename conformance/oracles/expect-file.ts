import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ExpectationFailed } from '../model/outcome-errors.ts'
import { say } from '../words/say.ts'
import { contentDifference } from './content-difference.ts'
import { readRegular } from './read-regular.ts'

/** A file that a program is to have written. */
export interface WantedFile {
  /** As people call it. */
  readonly name: string
  /** Whether a path, relative to the folder and with `/` between its parts, may be this file's. */
  readonly isPlace: (path: string) => boolean
  readonly content: Uint8Array
}

/** How often the disk is looked at. */
const lookAgainMs = 5
/** No program under test needs more; what a hostile one leaves is not walked for ever. */
const mostEntries = 20_000

/**
 * A file comes to stand somewhere below `folder`, with exactly the wanted content, before the deadline, or before
 * `isOver` says that nobody writes there any more.
 * @throws ExpectationFailed with the first difference, or because there is no such file.
 */
export async function expectFile(
  folder: string,
  wanted: WantedFile,
  withinMs: number,
  isOver: () => boolean = () => false,
): Promise<void> {
  const since = performance.now()
  for (;;) {
    const isLast = isOver()
    const found = await contentsAt(folder, wanted.isPlace)
    if (found.some(({ content }) => contentDifference(content, wanted.content) === undefined)) return
    const waitedMs = performance.now() - since
    if (isLast || waitedMs >= withinMs) throw wrongFile(wanted, found, waitedMs, !isLast)
    await pause(lookAgainMs)
  }
}

/** The paths of all files below `folder`, relative to it, in order of name; links are named, not followed. */
export async function filesBelow(folder: string): Promise<string[]> {
  const files: string[] = []
  const waiting = [folder]
  let seen = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const entries = await readdir(next, { withFileTypes: true }).catch(() => [])
    for (const entry of entries) {
      if (++seen > mostEntries) return files.sort()
      const path = join(next, entry.name)
      if (entry.isDirectory()) waiting.push(path)
      else files.push(relative(folder, path))
    }
  }
  return files.sort()
}

async function contentsAt(folder: string, isPlace: (path: string) => boolean) {
  const paths = (await filesBelow(folder)).filter(isPlace)
  const contents = await Promise.all(
    paths.map(async (path) => ({ path, content: await readRegular(join(folder, path)) })),
  )
  return contents.flatMap(({ path, content }) => (content ? [{ path, content }] : []))
}

function wrongFile(
  { name, content: expected }: WantedFile,
  found: readonly { readonly path: string; readonly content: Buffer }[],
  waitedMs: number,
  timed: boolean,
): ExpectationFailed {
  const [first] = found
  const difference = first && contentDifference(first.content, expected)
  const wanted = say('file-expected', { name, bytes: expected.length })
  if (!first || !difference)
    return new ExpectationFailed(
      { code: 'file-missing', text: say('file-missing', { name, ms: Math.round(waitedMs) }), expected: wanted },
      { answer: 'none', timed },
    )
  return new ExpectationFailed(
    {
      code: 'content-differs',
      text: say('file-differs', { name: first.path }),
      expected: wanted,
      actual: difference.text,
      pictures: [difference.picture],
    },
    { answer: 'wrong', timed, details: { actual: first.content, expected, offset: difference.offset } },
  )
}
