import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { findTool } from './find-tool.ts'
import { networkUp } from './network-up.ts'
import type { WhyNot } from './why-not.ts'

/** Whether programs can be kept in namespaces here. */
export type Probe =
  /** The words that start a command in a network and a mount namespace of its own. */
  | { readonly possible: true; readonly unshare: readonly [file: string, ...words: string[]] }
  | { readonly possible: false; readonly why: WhyNot }

/** The words of bubblewrap that make what every box is made of. */
export const boxNamespaces = ['--unshare-pid', '--unshare-ipc', '--unshare-uts'] as const

const packages: Readonly<Record<string, string>> = {
  bwrap: 'bubblewrap',
  unshare: 'util-linux',
  nsenter: 'util-linux',
  mount: 'mount',
  ip: 'iproute2',
}
const trialMs = 10_000

/** Tries once, really, what a box is made of; tells in words what is missing. */
export function probeNamespaces(path: string = process.env['PATH'] ?? '', platform = process.platform): Probe {
  if (platform !== 'linux') return impossible('not-linux')
  const missing = ['bwrap', 'unshare', 'nsenter', 'mount'].filter((name) => findTool(name, path) === undefined)
  if ((findTool('ip', path) ?? findTool('python3', path)) === undefined) missing.push('ip')
  if (missing.length > 0) {
    const wanted = [...new Set(missing.map((name) => packages[name] ?? name))]
    return impossible('tools-missing', { tools: missing.join(', '), packages: wanted.join(' ') })
  }
  const file = findTool('unshare', path) ?? ''
  // an administrator who stays one may also read what belongs to the students
  const plain = ['--net', '--mount']
  const ways = process.getuid?.() === 0 ? [plain, asOwnRoot(plain)] : [asOwnRoot(plain)]
  const bwrap = findTool('bwrap', path) ?? ''
  const trial = `${networkUp}exec "$0" --ro-bind / / --proc /proc --dev /dev --cap-drop ALL ${boxNamespaces.join(' ')} true`
  const problems: string[] = []
  for (const way of ways) {
    const tried = spawnSync(file, [...way, 'sh', '-c', trial, bwrap], { timeout: trialMs, encoding: 'utf8' })
    if (tried.status === 0) return { possible: true, unshare: [file, ...way] }
    problems.push(tried.stderr?.trim().split('\n').at(-1) || `unshare: ${tried.error?.message ?? tried.status}`)
  }
  const detail = problems.at(-1) ?? ''
  if (isSwitchedOff()) return impossible('users-forbidden', { detail })
  return impossible(detail.startsWith('bwrap') ? 'bwrap-forbidden' : 'kernel-forbids', { detail })
}

function impossible(id: WhyNot['id'], values: WhyNot['values'] = {}): Probe {
  return { possible: false, why: { id, values } }
}

function asOwnRoot(way: readonly string[]): string[] {
  return ['--user', '--map-root-user', ...way]
}

/** Whether the administrator switched namespaces off for ordinary users. */
function isSwitchedOff(): boolean {
  const read = (name: string) => {
    try {
      return readFileSync(`/proc/sys/${name}`, 'utf8').trim()
    } catch {
      return undefined
    }
  }
  return (
    read('kernel/unprivileged_userns_clone') === '0' ||
    read('user/max_user_namespaces') === '0' ||
    read('kernel/apparmor_restrict_unprivileged_userns') === '1'
  )
}
