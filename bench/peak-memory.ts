import { readFileSync } from 'node:fs'

/** The most memory that a running process has held so far, in MB (10^6 bytes); undefined where the system does not tell. */
export function peakMemoryMb(pid: number): number | undefined {
  try {
    const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]
    return kibibytes === undefined ? undefined : (Number(kibibytes) * 1024) / 1e6
  } catch {
    return undefined
  }
}
