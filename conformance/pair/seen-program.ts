import type { LaunchedProgram } from '../subject/launched-program.ts'
import { pythonTraceback } from '../subject/python-traceback.ts'
import { terminalScreen } from '../subject/terminal-screen.ts'
import type { FolderWatch } from './folder-watch.ts'
import type { ProgramView } from './pair-view.ts'

/** What a view of a program is taken from. */
export interface SeenProgram {
  readonly name: string
  readonly program: LaunchedProgram
  readonly folder: FolderWatch
  readonly terminal: 'pipe' | 'pty'
  readonly typed: () => ProgramView['typed']
  readonly keyboard: () => Pick<ProgramView, 'waits' | 'isSeenWaiting'>
  readonly launchedAtMs?: number
}

/** The program as it is seen at this moment. */
export function viewOf({ name, program, folder, terminal, typed, keyboard, launchedAtMs }: SeenProgram): ProgramView {
  const lines = typed()
  const output = terminalScreen(program.terminal())
  const traceback = program.exit()?.code ? pythonTraceback(program.terminal()) : undefined
  return {
    name,
    filesBefore: folder.before,
    files: folder.lookAtFiles(),
    changes: folder.changes,
    terminal: terminal === 'pty' ? withoutEcho(output, lines) : output,
    typed: lines,
    ...keyboard(),
    exit: program.exit(),
    ...(launchedAtMs !== undefined && { launchedAtMs }),
    traceback: traceback && `${traceback.kind}: ${traceback.message}`,
  }
}

/** A pseudo-terminal shows what is typed, which the program has not said: of each typed line one showing is left out. */
function withoutEcho(output: string, typed: ProgramView['typed']): string {
  let from = 0
  let rest = ''
  for (const { line } of typed) {
    const at = line === '' ? -1 : output.indexOf(line, from)
    if (at < 0) continue
    rest += output.slice(from, at)
    from = at + line.length
  }
  return rest + output.slice(from)
}
