import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Box, BoxedStart } from './box.ts'
import { CopyRoom } from './copy-room.ts'
import { findTool } from './find-tool.ts'
import { hiddenFolders, isInside } from './hidden-folders.ts'
import { type Limits, limitWords } from './limits.ts'
import { ownUser } from './own-user.ts'
import { openPrivateNetwork } from './private-network.ts'
import { boxNamespaces } from './probe-namespaces.ts'
import { readableFolders } from './readable-folders.ts'
import { say } from './words/say.ts'

/** What a program may store in each of the folders that are empty for it. */
const spareBytes = 256 * 1024 * 1024
/** Where programs put what is temporary. */
const temporary = ['/tmp', '/var/tmp']
const home = '/tmp/home'
const userName = 'estudiante'

/** A box of private namespaces: `hasOwnMounts` tells that this process may mount without anybody else seeing it. */
export function namespaceBox(limits: Limits, hasOwnMounts: boolean): Box {
  const room = new CopyRoom(hasOwnMounts)
  return {
    mode: 'namespaces',
    told: say('box-namespaces'),
    limits,
    roomFor: (bytes) => room.roomFor(bytes),
    wrap: (start, terminal) => wrapped(start, terminal, limits),
    openNetwork: openPrivateNetwork,
  }
}

function wrapped(start: BoxedStart, terminal: 'pipe' | 'pty', limits: Limits): BoxedStart {
  const outer = dirname(start.folder)
  const hidden = hiddenFolders([dirname(outer)].filter((folder) => folder !== '/' && !folder.startsWith('/dev')))
  const readable = readableFolders(start, hidden)
  const empty = (folder: string) => ['--perms', '1777', '--size', String(spareBytes), '--tmpfs', folder]
  const user = ownUser(outer, limits)
  const readOnly = ['/proc', '/dev', ...hidden.filter((folder) => !temporary.includes(folder))]
  const box = [
    ...boxNamespaces,
    // a name that is found without asking anybody, whatever the machine is called
    '--hostname',
    'localhost',
    '--die-with-parent',
    '--cap-drop',
    'ALL',
    ...user.box,
    '--ro-bind',
    '/',
    '/',
    '--proc',
    '/proc',
    '--dev',
    '/dev',
    ...['/dev/shm', ...hidden].flatMap(empty),
    // folders on the way that others may pass, whatever they are outside
    ...waysTo([...readable, outer], hidden).flatMap((folder) => ['--perms', '0755', '--dir', folder]),
    ...readable.flatMap((folder) => ['--ro-bind', folder, folder]),
    '--bind',
    outer,
    outer,
    ...readOnly.flatMap((folder) => ['--remount-ro', folder]),
    '--perms',
    '0777',
    '--dir',
    home,
    '--chdir',
    start.folder,
    ...(terminal === 'pipe' ? ['--new-session'] : []),
    '--',
  ]
  const command = [...limitWords(limits), findTool('bwrap') ?? 'bwrap', ...box]
  const all = terminal === 'pipe' ? command : sparedFromKeys(command)
  const [file, ...words] = [...all, ...user.inside, start.file, ...start.words] as [string, ...string[]]
  return { ...start, file, words, environment: { ...start.environment, ...ownPlaces(start) } }
}

/** The folders that lie between a hidden folder and what is shown in it, outer ones first. */
function waysTo(shown: readonly string[], hidden: readonly string[]): string[] {
  const ways = shown.flatMap((path) => {
    const way: string[] = []
    for (let at = dirname(path); hidden.some((each) => each !== at && isInside(each, at)); at = dirname(at))
      way.unshift(at)
    return way
  })
  return [...new Set(ways)]
}

/** On a terminal Ctrl+C reaches bubblewrap too, whose end would be the program's: only the program may take notice. */
function sparedFromKeys(command: readonly string[]): string[] {
  const ignoring = `trap '' INT QUIT TSTP; exec "$@"`
  return [findTool('sh') ?? '/bin/sh', '-c', ignoring, 'sh', ...command, 'env', '--default-signal=INT,QUIT,TSTP']
}

/** Packages that a user installed for himself lie in his home, which the program does not have. */
function ownPlaces({ environment }: BoxedStart): Record<string, string> {
  const userBase = join(environment['HOME'] ?? '/', '.local')
  return {
    HOME: home,
    USER: userName,
    LOGNAME: userName,
    TMPDIR: '/tmp',
    ...(existsSync(join(userBase, 'lib')) && { PYTHONUSERBASE: userBase }),
  }
}
