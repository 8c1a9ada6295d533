import { readFileSync } from 'node:fs'
import { findTool } from './find-tool.ts'

/** What one launched program may use up, with everything that it starts. */
export interface Limits {
  readonly processorSeconds: number
  readonly fileBytes: number
  readonly processes: number
  /** Processes and their threads, where the kernel can hold a single program to that. */
  readonly threads: number
  readonly residentBytes: number
  /** What it may write to its terminal at once … */
  readonly terminalBytes: number
  /** … and on top of that in each second of its life. */
  readonly terminalBytesPerSecond: number
}

const mebibyte = 1024 * 1024

/** The limits of every launched program. */
export const usualLimits: Limits = {
  processorSeconds: 120,
  fileBytes: 256 * mebibyte,
  processes: 200,
  threads: 600,
  residentBytes: 2048 * mebibyte,
  terminalBytes: 64 * mebibyte,
  terminalBytesPerSecond: 16 * mebibyte,
}

/** The words that go before a command so that the kernel holds it to its limits; none where nothing can do that. */
export function limitWords({ processorSeconds, fileBytes }: Limits): readonly string[] {
  const prlimit = findTool('prlimit')
  if (prlimit === undefined) return []
  const seconds = Math.min(Math.ceil(processorSeconds), ownLimit('cpu time'))
  // a program that goes on after the signal is killed a little later
  const atLast = Math.min(seconds + 5, ownLimit('cpu time'))
  const bytes = Math.min(fileBytes, ownLimit('file size'))
  return [prlimit, `--cpu=${seconds}:${atLast}`, `--fsize=${bytes}`, '--core=0', '--']
}

/** What this process may use up itself: nobody can give more. */
export function ownLimit(name: 'cpu time' | 'file size' | 'processes'): number {
  const found = new RegExp(`^Max ${name} +\\S+ +(\\d+) `, 'm').exec(readOrEmpty('/proc/self/limits'))
  return Number(found?.[1] ?? Number.POSITIVE_INFINITY)
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
