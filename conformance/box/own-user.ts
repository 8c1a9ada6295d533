import { chmodSync, lchownSync, readdirSync, readFileSync } from 'node:fs'
import { release } from 'node:os'
import { join } from 'node:path'
import { findTool } from './find-tool.ts'
import { type Limits, ownLimit } from './limits.ts'

/** What makes a program in a box a user of its own, as far as the kernel allows. */
export interface OwnUser {
  /** Further words for bubblewrap. */
  readonly box: readonly string[]
  /** The words that go before the program inside the box. */
  readonly inside: readonly string[]
}

/** Numbers that no account has; each program gets another one. */
const firstUser = 2_000_000_000
let launched = 0

/**
 * Gives the program that is about to run in `folder` a user of its own: for an administrator another one than his, who
 * owns the folder; for anybody else a user namespace. Only so can the kernel count its threads apart from all others.
 */
export function ownUser(folder: string, { threads }: Limits): OwnUser {
  const [prlimit, setpriv] = ['prlimit', 'setpriv'].map((name) => findTool(name))
  const counted = prlimit === undefined ? [] : [prlimit, `--nproc=${Math.min(threads, ownLimit('processes'))}`, '--']
  if (!isAdministrator()) return { box: ['--unshare-user'], inside: countsByNamespace() ? counted : [] }
  const user = firstUser + (process.pid % 100_000) * 1_000 + (launched++ % 1_000)
  if (setpriv === undefined || !give(folder, user)) return { box: [], inside: [] }
  const become = [setpriv, `--reuid=${user}`, `--regid=${user}`, '--clear-groups', '--inh-caps=-all']
  return { box: ['--cap-add', 'CAP_SETUID', '--cap-add', 'CAP_SETGID'], inside: [...become, ...counted] }
}

/** Whether this process may do everything, not only in a user namespace of its own. */
function isAdministrator(): boolean {
  return process.getuid?.() === 0 && /^\s*0\s+0\s+4294967295\s*$/.test(readFileSync('/proc/self/uid_map', 'utf8'))
}

/** Since Linux 5.14 what runs in a user namespace is counted by itself. */
function countsByNamespace(): boolean {
  const [major = 0, minor = 0] = release().split('.').map(Number)
  return major > 5 || (major === 5 && minor >= 14)
}

/** Whether everything in the folder could be given to the user. */
function give(folder: string, user: number): boolean {
  try {
    // bubblewrap goes in before it becomes that user
    chmodSync(folder, 0o711)
    giveAll(folder, user)
    return true
  } catch {
    return false
  }
}

/** Never through a link: what a submission points to is not its own. */
function giveAll(path: string, user: number): void {
  lchownSync(path, user, user)
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inside = join(path, entry.name)
    if (entry.isDirectory()) giveAll(inside, user)
    else lchownSync(inside, user, user)
  }
}
