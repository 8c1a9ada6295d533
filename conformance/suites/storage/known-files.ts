import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FramedPeer } from '../../peers/framed-peer.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import type { ServerSubject } from '../../subject/server-subject.ts'
import { askDownload, askNames } from './ask.ts'
import { bigFile, plainFiles, servedFiles } from './served-files.ts'

/** A file of which it is known what a download has to give. */
export interface KnownFile {
  readonly name: string
  readonly bytes: number
  readonly content: () => Promise<Buffer>
}

/** A server without a folder that we know is taken at its word for so many of its files. */
const mostLearned = 5
const learned = new WeakMap<ServerSubject, Promise<readonly KnownFile[]>>()

/** What the server has to serve; undefined where nobody told us. */
export async function rightFiles({ subject, filesFolder }: Readable): Promise<readonly KnownFile[] | undefined> {
  if (subject.program) return servedFiles.map(known)
  return filesFolder === undefined ? undefined : filesIn(filesFolder)
}

/** Names that a list may hold besides: folders, and hidden files of the system. */
export async function toleratedNames({ subject, filesFolder }: Readable): Promise<ReadonlySet<string>> {
  if (subject.program || filesFolder === undefined) return new Set()
  const entries = await readdir(filesFolder, { withFileTypes: true })
  return new Set(entries.flatMap((entry) => (entry.isFile() ? [] : [entry.name])))
}

/** Files whose downloads cost little and can be told apart, as far as the server has any. */
export async function smallFiles(context: ServerContext, peer: FramedPeer): Promise<readonly KnownFile[]> {
  const { subject } = context
  if (subject.program) return plainFiles.map(known)
  const right = await rightFiles(context)
  if (right) return [...right].sort((a, b) => a.bytes - b.bytes).slice(0, mostLearned)
  const taught = learned.get(subject) ?? learn(peer)
  learned.set(subject, taught)
  return taught
}

/** The largest file that is known without asking. */
export function largeFileName({ subject }: Readable): string | undefined {
  return subject.program ? bigFile.name : undefined
}

type Readable = Pick<ServerContext, 'subject' | 'filesFolder'>

function known({ name, content }: { readonly name: string; readonly content: Buffer }): KnownFile {
  return { name, bytes: content.length, content: async () => content }
}

async function filesIn(folder: string): Promise<KnownFile[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && !isHidden(entry.name))
  return Promise.all(
    files.map(async ({ name }) => {
      const path = join(folder, name)
      return { name, bytes: (await stat(path)).size, content: () => readFile(path) }
    }),
  )
}

/** Whether a name belongs to the system and not to whoever put files into the folder. */
export function isHidden(name: string): boolean {
  return name.startsWith('.') || /^(thumbs\.db|desktop\.ini)$/i.test(name)
}

async function learn(peer: FramedPeer): Promise<KnownFile[]> {
  const files: KnownFile[] = []
  // a list that cannot be read is judged by the cases of the list alone
  const names = await askNames(peer).catch(() => [])
  for (const name of names.slice(0, mostLearned)) {
    const content = await askDownload(peer, name)
    if (content) files.push({ name, bytes: content.length, content: async () => content })
  }
  return files
}
