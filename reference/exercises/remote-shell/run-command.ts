import { lstat, readdir, realpath, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { PartialFile } from '../../files/partial-file.ts'
import type { CommandProblem, ShellCommand } from './protocol.ts'
import type { StartFolder } from './start-folder.ts'

/** Why a command was not carried out. */
export type CommandRefusal =
  | CommandProblem
  | 'outside'
  | 'missing'
  | 'missing-folder'
  | 'folder'
  | 'no-folder'
  | 'same-folder'
  | 'exists'
  | 'disk'

/** What came of a command. */
export type CommandOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'moved-to'; readonly folder: string }
  | { readonly kind: 'refused'; readonly why: CommandRefusal; readonly code?: string }

type Doing = Exclude<ShellCommand, { kind: 'exit' }>

const done: CommandOutcome = { kind: 'done' }

/** Carries a command out in the folder `current` of `start`; every failure is a value. */
export async function runCommand(start: StartFolder, current: string, command: Doing): Promise<CommandOutcome> {
  try {
    switch (command.kind) {
      case 'ls':
        return { kind: 'names', names: await namesOf(current) }
      case 'rm':
        return await removeFile(start, current, command.name)
      case 'write':
        return await writeText(start, current, command.name, command.text)
      case 'cd':
        return await changeFolder(start, current, command.folder)
      case 'mv':
        return await moveFile(start, current, command.from, command.to)
    }
  } catch (error) {
    const { code = 'EIO' } = error as NodeJS.ErrnoException
    return code === 'ENOENT' || code === 'ENOTDIR' ? refused('missing') : { kind: 'refused', why: 'disk', code }
  }
}

/** The names in order, folders with a `/` at the end; what could break a line is shown as `?`. */
async function namesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .map((entry) => `${entry.name.replace(/\p{Cc}/gu, '?')}${entry.isDirectory() ? '/' : ''}`)
    .sort((a, b) => (a < b ? -1 : 1))
}

async function removeFile(start: StartFolder, current: string, name: string): Promise<CommandOutcome> {
  const path = await start.find(current, name)
  if (path === undefined) return refused('outside')
  if ((await lstat(path)).isDirectory()) return refused('folder')
  await rm(path)
  return done
}

/** The file gets its name, in place of one that may have it, when its text is whole. */
async function writeText(start: StartFolder, current: string, name: string, text: string): Promise<CommandOutcome> {
  const path = await start.find(current, name)
  if (path === undefined) return refused('outside')
  if (name.endsWith('/') || (await kindOf(path)) === 'folder') return refused('folder')
  await using file = await PartialFile.begin(dirname(path), basename(path))
  await file.append(Buffer.from(text))
  await file.finish()
  return done
}

async function changeFolder(start: StartFolder, current: string, folder: string): Promise<CommandOutcome> {
  const path = await start.find(current, folder)
  if (path === undefined) return refused('outside')
  const real = await realpath(path)
  if (!start.holds(real)) return refused('outside')
  return (await kindOf(real)) === 'folder' ? { kind: 'moved-to', folder: real } : refused('no-folder')
}

/** The target is a folder, or the full path of a file in one; it has to be another folder than the file's. */
async function moveFile(start: StartFolder, current: string, from: string, to: string): Promise<CommandOutcome> {
  const source = await start.find(current, from)
  const target = await start.find(current, to)
  if (source === undefined || target === undefined) return refused('outside')
  const sourceKind = await kindOf(source)
  if (sourceKind !== 'file') return refused(sourceKind === 'folder' ? 'folder' : 'missing')
  const realTarget = await realpath(target).catch(() => target)
  if (!start.holds(realTarget)) return refused('outside')
  const isFolder = (await kindOf(realTarget)) === 'folder'
  if (!isFolder && to.endsWith('/')) return refused('missing-folder')
  const path = isFolder ? join(realTarget, basename(source)) : target
  if (dirname(path) === dirname(source)) return refused(isFolder ? 'same-folder' : 'missing-folder')
  if (await kindOf(path)) return refused('exists')
  await rename(source, path)
  return done
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  try {
    return (await lstat(path)).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error
  }
}

function refused(why: CommandRefusal): CommandOutcome {
  return { kind: 'refused', why }
}
