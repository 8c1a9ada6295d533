import { filesIn, type KnownFile, known } from '../../inherited/download/files-in.ts'
import { ExpectationFailed, NotApplicable } from '../../model/outcome-errors.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import type { ServerSubject } from '../../subject/server-subject.ts'
import { FtpClient } from './ftp-client.ts'
import { bigFile, type PlantedFile, plainFiles } from './planted-files.ts'
import { say } from './words/say.ts'

type Files = readonly [KnownFile, ...KnownFile[]]

/** A server of whose files nobody told us is taken at its word for so many of those that it lists. */
const mostLearned = 3
const planted = plainFiles.map(({ name, content }) => known(name, content))
const found = new WeakMap<ServerSubject, readonly KnownFile[]>()

/** Small files whose downloads cost little and can be told apart. @throws NotApplicable when none is known. */
export async function smallFiles(context: ServerContext): Promise<Files> {
  const { subject, filesFolder } = context
  if (!subject.program && !found.has(subject))
    found.set(subject, filesFolder === undefined ? await learn(context) : await filesIn(filesFolder))
  return knownSmallFiles(context)
}

/** The same, where they were looked for before. @throws NotApplicable when none is known. */
export function knownSmallFiles({ subject }: ServerContext): Files {
  return atLeastOne(subject.program ? planted : (found.get(subject) ?? []))
}

/** The largest file that is known. @throws NotApplicable when none is known. */
export function largestFile({ subject }: ServerContext): KnownFile {
  if (subject.program) return known(bigFile.name, bigFile.content)
  const files = atLeastOne(found.get(subject) ?? [])
  return files.reduce((largest, file) => (file.bytes > largest.bytes ? file : largest))
}

/** Files like these: the very ones where we planted them, else those of the user’s folder of the same size or name. */
export async function filesLike(context: ServerContext, wanted: readonly PlantedFile[]): Promise<Files> {
  const { subject, filesFolder } = context
  if (subject.program) return atLeastOne(wanted.map(({ name, content }) => known(name, content)))
  const files = filesFolder === undefined ? [] : await filesIn(filesFolder)
  return atLeastOne(
    files.filter(({ name, bytes }) => wanted.some((each) => each.name === name || each.content.length === bytes)),
  )
}

function atLeastOne(files: readonly KnownFile[]): Files {
  const [first, ...rest] = files
  if (!first) throw new NotApplicable({ code: 'no-such-file', text: say('no-such-file') })
  return [first, ...rest]
}

async function learn(context: ServerContext): Promise<readonly KnownFile[]> {
  const files: KnownFile[] = []
  const client = await FtpClient.open(context, 'sonda')
  // a list that cannot be read is judged by the cases of the list alone
  const names = (await client.list().catch(orNothing)) ?? []
  for (const name of names.slice(0, mostLearned)) {
    const content = await client.download(name).catch(orNothing)
    if (content) files.push(known(name, content))
  }
  await client.leave()
  return files
}

function orNothing(thrown: unknown): undefined {
  if (!(thrown instanceof ExpectationFailed)) throw thrown
}
