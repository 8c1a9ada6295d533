import { readFileSync } from 'node:fs'
import type { LimitId } from '../box/limit-text.ts'
import type { Limits } from '../box/limits.ts'
import type { ProcessReading } from './process-reading.ts'

/** A running program as far as its limits are concerned. */
export interface Watched {
  readonly limits: Limits
  /** Its living processes; undefined where the system does not show them. */
  readonly members: () => readonly ProcessReading[] | undefined
  readonly endFor: (limit: LimitId) => void
}

const everyMs = 60
/** Looking may take this part of the time. */
const share = 0.2
const pageBytes = 4096

const watched = new Map<object, Watched>()
let timer: NodeJS.Timeout | undefined

/** Looks now and then at what a program uses up, until `unwatch`. */
export function watch(program: object, how: Watched): void {
  watched.set(program, how)
  timer ??= lookLater(everyMs)
}

/** Looks no more at a program that has ended. */
export function unwatch(program: object): void {
  watched.delete(program)
  if (watched.size > 0) return
  clearTimeout(timer)
  timer = undefined
}

function lookLater(ms: number): NodeJS.Timeout {
  return setTimeout(() => {
    const since = performance.now()
    for (const { limits, members, endFor } of watched.values()) {
      const limit = limitPassed(members() ?? [], limits)
      if (limit !== undefined) endFor(limit)
    }
    const tookMs = performance.now() - since
    timer = watched.size > 0 ? lookLater(Math.max(everyMs, tookMs / share)) : undefined
  }, ms).unref()
}

function limitPassed(members: readonly ProcessReading[], limits: Limits): LimitId | undefined {
  if (members.length > limits.processes) return 'processes'
  if (members.reduce((sum, { processorMs }) => sum + processorMs, 0) > limits.processorSeconds * 1000)
    return 'processor'
  if (sumOf(members, residentBytes) <= limits.residentBytes) return undefined
  // what forked processes share was counted once for each
  return sumOf(members, ownBytes) > limits.residentBytes ? 'memory' : undefined
}

function sumOf(members: readonly ProcessReading[], read: (pid: number) => number): number {
  return members.reduce((sum, { pid }) => sum + read(pid), 0)
}

function residentBytes(pid: number): number {
  return Number(readOrEmpty(`/proc/${pid}/statm`).split(' ')[1] ?? 0) * pageBytes
}

function ownBytes(pid: number): number {
  return Number(/^Pss:\s*(\d+) kB/m.exec(readOrEmpty(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) * 1024
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return ''
  }
}
