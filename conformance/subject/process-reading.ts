import { readdirSync, readFileSync } from 'node:fs'

/** What the kernel says about one process. */
export interface ProcessReading {
  readonly pid: number
  readonly parent: number
  readonly group: number
  readonly session: number
  /** It ended; only its exit code is still there. */
  readonly isZombie: boolean
  /** Ticks of the machine's clock at which it started: with the pid, its identity. */
  readonly startTicks: number
  /** Processor time of the process and of its children that were waited for. */
  readonly processorMs: number
}

const msPerTick = 10

/** What the kernel says about the process `pid`; undefined when there is none, or no /proc. */
export function readProcess(pid: number): ProcessReading | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The name stands in parentheses and may hold blanks and parentheses itself.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const number = (index: number) => Number(fields[index])
    return {
      pid,
      parent: number(1),
      group: number(2),
      session: number(3),
      isZombie: fields[0] === 'Z' || fields[0] === 'X',
      startTicks: number(19),
      processorMs: (number(11) + number(12) + number(13) + number(14)) * msPerTick,
    }
  } catch {
    return undefined
  }
}

/** All processes of the machine; undefined where there is no /proc. */
export function readProcesses(): ProcessReading[] | undefined {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => readProcess(Number(name)))
      .filter((reading) => reading !== undefined)
  } catch {
    return undefined
  }
}

/** Whether the process still runs; one that ended and was not waited for does not. */
export function isAlive(pid: number): boolean {
  const reading = readProcess(pid)
  if (reading !== undefined) return !reading.isZombie
  return process.platform !== 'linux' && acceptsSignals(pid)
}

/** Processor time of these processes and their finished children; undefined where there is no /proc. */
export function processorMs(pids: readonly number[]): number | undefined {
  if (readProcess(process.pid) === undefined) return undefined
  return pids.reduce((sum, pid) => sum + (readProcess(pid)?.processorMs ?? 0), 0)
}

/**
 * Time for which the threads of these processes ran or stood in line for a processor: what they wanted, also on a busy
 * machine. Undefined where the kernel does not keep it.
 */
export function wantedMs(pids: readonly number[]): number | undefined {
  if (wantedMsOf(process.pid) === undefined) return undefined
  return pids.reduce((sum, pid) => sum + (wantedMsOf(pid) ?? 0), 0)
}

function wantedMsOf(pid: number): number | undefined {
  try {
    return readdirSync(`/proc/${pid}/task`)
      .map((thread) => readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'latin1').split(' '))
      .reduce((sum, [ran, waited]) => sum + (Number(ran) + Number(waited)) / 1e6, 0)
  } catch {
    return undefined
  }
}

/** Whether a thread of these processes runs or stands in line for a processor at this moment. */
export function isAnyRunnable(pids: readonly number[]): boolean {
  return pids.some((pid) => threadStates(pid).includes('R'))
}

function threadStates(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`).map((thread) => {
      const stat = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'latin1')
      return stat.charAt(stat.lastIndexOf(')') + 2)
    })
  } catch {
    return []
  }
}

/** Memory that these processes hold now; undefined where there is no /proc. */
export function residentBytes(pids: readonly number[]): number | undefined {
  if (readProcess(process.pid) === undefined) return undefined
  return pids.reduce((sum, pid) => sum + residentBytesOf(pid), 0)
}

function residentBytesOf(pid: number): number {
  try {
    return Number(/^VmRSS:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}

function acceptsSignals(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
