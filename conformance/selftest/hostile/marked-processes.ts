import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

const untilGoneMs = 2_000

/** The processes whose command line or environment holds `mark` and that do not go away: what is dying may take a moment. */
export async function survivors(mark: string): Promise<string[]> {
  const until = performance.now() + untilGoneMs
  for (;;) {
    const alive = marked(mark)
    if (alive.length === 0) return []
    if (performance.now() > until) return alive.map((pid) => `${pid} ${read(pid, 'cmdline').replaceAll('\0', ' ')}`)
    await pause(20)
  }
}

/** Kills what `survivors` would tell. */
export function killMarked(mark: string): void {
  for (const pid of marked(mark))
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // it ended by itself
    }
}

function marked(mark: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => read(pid, 'cmdline').includes(mark) || read(pid, 'environ').includes(mark))
}

/** Empty for a process that has ended, and for one that waits only to be taken away. */
function read(pid: number, what: 'cmdline' | 'environ'): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'latin1')
  } catch {
    return ''
  }
}
