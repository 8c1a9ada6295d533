import { readdirSync, readFileSync } from 'node:fs'

/** The number of the system call that reads from a descriptor, by processor. */
const readCalls: Readonly<Partial<Record<NodeJS.Architecture, string>>> = { x64: '0', arm64: '63' }

/**
 * A mark of the moment in which one of these processes waits for its keyboard, another one for each time that it waits;
 * `none` while none does, undefined where the system does not show it.
 */
export function keyboardWait(pids: readonly number[]): string | undefined {
  const call = readCalls[process.arch]
  if (call === undefined || pids.length === 0) return undefined
  let isShown = false
  for (const pid of pids)
    for (const thread of threadsOf(pid)) {
      const said = read(`/proc/${pid}/task/${thread}/syscall`)
      if (said === undefined) continue
      isShown = true
      if (!said.startsWith(`${call} 0x0 `)) continue
      const [, times] =
        /^voluntary_ctxt_switches:\s*(\d+)/m.exec(read(`/proc/${pid}/task/${thread}/status`) ?? '') ?? []
      return `${thread} ${times}`
    }
  return isShown ? 'none' : undefined
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`)
  } catch {
    return []
  }
}

/** Processes vanish while they are read, and some may not be looked at. */
function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return undefined
  }
}
