import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FileLines } from '../../reports/coverage/coverage-report.ts'
import { type CountedFile, fileLines, neverLoaded } from './file-lines.ts'
import { hasCode, measuredFiles } from './measured-files.ts'
import { runNode } from './run-node.ts'

const c8 = fileURLToPath(import.meta.resolve('c8/bin/c8.js'))

/** Lets c8 count the lines from what V8 wrote in `covered`; its pages go to `folder`/lines. */
export async function countLines(root: string, covered: string, folder: string): Promise<FileLines[]> {
  const pages = join(folder, 'lines')
  await mkdir(pages, { recursive: true })
  const reporters = ['--reporter=html', '--reporter=json']
  const rooms = ['reference', 'conformance', 'scenarios', 'fuzz'].map((room) => `--include=${room}/**`)
  // c8's own list of what to leave out does not hold here: what counts was chosen before
  const args = [
    'report',
    '--temp-directory',
    covered,
    '--reports-dir',
    pages,
    ...reporters,
    ...rooms,
    '--exclude=**/*.test.ts',
  ]
  const exitCode = await runNode([c8, ...args], { cwd: root, quiet: true })
  if (exitCode !== 0) throw new Error(`c8 report ended with ${exitCode}`)
  const counts = join(folder, 'counts.json')
  await rename(join(pages, 'coverage-final.json'), counts)
  const counted = JSON.parse(await readFile(counts, 'utf8')) as Readonly<Record<string, CountedFile>>
  await rm(counts)
  const known = new Map(
    Object.values(counted).map((file) => [relative(root, file.path).replaceAll('\\', '/'), file] as const),
  )
  const files: FileLines[] = []
  for (const path of measuredFiles(root)) {
    const file = known.get(path)
    if (file) files.push(fileLines(path, file))
    else if (hasCode(root, path)) files.push(neverLoaded(path, await lineCount(join(root, path))))
  }
  return files
}

async function lineCount(path: string): Promise<number> {
  return (await readFile(path, 'utf8')).trimEnd().split('\n').length
}
