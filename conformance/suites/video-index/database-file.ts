import { lstat, open, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseDatabase, type RegisteredClient } from '../../../reference/exercises/video-index/client-database.ts'
import { ExpectationFailed, PreconditionNotReached } from '../../model/outcome-errors.ts'
import { filesBelow } from '../../oracles/expect-file.ts'
import { pictureOf } from '../../oracles/picture.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import type { FreshClient } from './fresh.ts'
import { say } from './words/say.ts'

/** The data file of the sheet. */
export const databaseName = 'bd_clientes.txt'
const lookAgainMs = 10
/** A data file larger than this is not one that we caused. */
const mostBytes = 1024 * 1024

/** Where a launched server keeps its data file, relative to its folder; undefined where there is none. */
export async function databasePath(context: ServerContext): Promise<string | undefined> {
  const files = await filesBelow(folderOf(context))
  return files.find((path) => basename(path) === databaseName)
}

/** The private folder of a launched server. */
export function folderOf({ subject }: ServerContext): string {
  if (!subject.program) throw new PreconditionNotReached({ code: 'not-launched', text: say('not-launched') })
  return subject.program.folder
}

/** Whether some file below the server's folder holds this content, whole and unchanged. */
export async function isKept(context: ServerContext, content: Buffer | string): Promise<boolean> {
  const folder = folderOf(context)
  for (const path of await filesBelow(folder)) if ((await contentOf(join(folder, path)))?.includes(content)) return true
  return false
}

/** What the data file holds and whether it is still the same file after `act`, not another that took its name. */
export async function watchDatabase(
  path: string,
  act: () => Promise<void>,
): Promise<{ readonly before: Buffer; readonly isSame: boolean }> {
  const before = (await contentOf(path)) ?? Buffer.alloc(0)
  // as long as it is open, its number is given to no other file
  const held = await open(path, 'r').catch(() => undefined)
  try {
    const first = await held?.stat()
    await act()
    const last = await stat(path).catch(() => undefined)
    return { before, isSame: first !== undefined && first.ino === last?.ino && first.dev === last.dev }
  } finally {
    await held?.close()
  }
}

/** The data file comes to hold these clients, and somebody has these videos. @throws ExpectationFailed with what it lacks. */
export async function expectInFile(
  context: ServerContext,
  clients: readonly FreshClient[],
  videos: readonly string[],
): Promise<void> {
  const until = performance.now() + context.pace.answerMs
  for (;;) {
    const problem = await whatIsWrong(context, clients, videos)
    if (!problem) return
    if (performance.now() >= until) throw problem
    await pause(lookAgainMs)
  }
}

async function whatIsWrong(
  context: ServerContext,
  clients: readonly FreshClient[],
  videos: readonly string[],
): Promise<ExpectationFailed | undefined> {
  const path = await databasePath(context)
  if (path === undefined)
    return new ExpectationFailed(
      { code: 'database-missing', text: say('database-missing'), expected: say('database-expected') },
      { answer: 'none', timed: true },
    )
  const bytes = (await contentOf(join(folderOf(context), path))) ?? Buffer.alloc(0)
  const parsed = parseDatabase(bytes)
  if ('problem' in parsed) {
    const { line, found, wrong } = parsed.problem
    return wrongFile(
      'database-format',
      say('database-format', { line, found, wrong: wrong.replaceAll('-', '_') }),
      bytes,
    )
  }
  const missing = lacking(parsed.clients, clients, videos)
  if (missing.length === 0) return undefined
  return wrongFile('database-lacks', say('database-lacks', { count: missing.length, first: missing[0] ?? '' }), bytes)
}

function lacking(
  found: readonly RegisteredClient[],
  clients: readonly FreshClient[],
  videos: readonly string[],
): string[] {
  const known = new Set(found.map(({ name, ip, port }) => `${name} ${ip} ${port}`))
  const kept = new Set(found.flatMap((client) => client.videos))
  return [
    ...clients.map(({ name, ip, port }) => `${name} ${ip} ${port}`).filter((each) => !known.has(each)),
    ...videos.filter((name) => !kept.has(name)),
  ]
}

function wrongFile(code: string, text: ReturnType<typeof say>, bytes: Buffer): ExpectationFailed {
  return new ExpectationFailed(
    { code, text, expected: say('database-expected'), pictures: [pictureOf(bytes, say('picture-database'))] },
    { answer: 'wrong', timed: true },
  )
}

/** What a program left is data: only regular files of a sensible size are read. */
async function contentOf(path: string): Promise<Buffer | undefined> {
  const found = await lstat(path).catch(() => undefined)
  return found?.isFile() && found.size <= mostBytes ? readFile(path).catch(() => undefined) : undefined
}
