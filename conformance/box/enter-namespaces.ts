import { networkUp } from './network-up.ts'
import { probeNamespaces } from './probe-namespaces.ts'
import type { WhyNot } from './why-not.ts'

/** Whether this process has a network and a mount namespace of its own. */
export type Entry = { readonly entered: true } | { readonly entered: false; readonly why: WhyNot }

/** Says to the program that takes this one's place how far it came: with its own number, so that no child believes it. */
const variable = 'ZOCALO_NAMESPACES'

/**
 * Starts this program again, as the same process, in a network and a mount namespace of its own; gives how that went in
 * the program that was started again, or at once where it is not possible.
 */
export function enterNamespaces(): Entry {
  const said = process.env[variable]
  delete process.env[variable]
  if (said === `entered ${process.pid}`) return { entered: true }
  if (said === `trying ${process.pid}`) return { entered: false, why: { id: 'entry-failed', values: {} } }
  if (typeof process.execve !== 'function')
    return { entered: false, why: { id: 'old-node', values: { version: process.versions.node } } }
  const probe = probeNamespaces()
  if (!probe.possible) return { entered: false, why: probe.why }
  const [file, ...words] = probe.unshare
  const inside = `(${networkUp}) && ${variable}="entered $$"; export ${variable}; exec "$@"`
  const self = [process.execPath, ...process.execArgv, ...process.argv.slice(1)]
  const environment = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== undefined))
  process.execve(file, [file, ...words, 'sh', '-c', inside, 'sh', ...self], {
    // several programs at once are read, watched and asked about in the kernel's tables
    UV_THREADPOOL_SIZE: '16',
    ...environment,
    [variable]: `trying ${process.pid}`,
  })
  throw new Error('nobody comes here: this process is another program now')
}
