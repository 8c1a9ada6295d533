import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs'

/** Numbers of the calls in which a thread may wait for input, on the machines whose numbers we know. */
const callsOf: Readonly<Partial<Record<string, Readonly<Record<string, readonly number[]>>>>> = {
  x64: { read: [0, 19], select: [23, 270], poll: [7, 271], epoll: [232, 281, 441] },
  arm64: { read: [63, 65], select: [72], poll: [73], epoll: [22, 441] },
}

/** Descriptors from which a sleeping thread wants to read. */
export interface BlockedCall {
  readonly descriptors: readonly number[]
  /** It waits for several things and may go on without any input. */
  readonly isWatching: boolean
}

/** Thrown where the kernel does not tell what a thread waits for. */
export class CallHidden extends Error {}

/**
 * What a thread is waiting to read; undefined when it runs, is gone, or waits for something else.
 * @throws CallHidden where the kernel does not tell.
 */
export function blockedCall(pid: number, thread: number): BlockedCall | undefined {
  const calls = callsOf[process.arch]
  if (calls === undefined || !kernelTells()) throw new CallHidden()
  const [number, ...words] = callOf(pid, thread)
  if (number === undefined || Number.isNaN(Number(number))) return undefined
  const [first = 0, second = 0] = words.map(Number)
  const is = (kind: string) => calls[kind]?.includes(Number(number)) === true
  if (is('read')) return { descriptors: [first], isWatching: false }
  if (is('select')) return { descriptors: selected(pid, first, second), isWatching: true }
  if (is('poll')) return { descriptors: polled(pid, first, second), isWatching: true }
  if (is('epoll')) return { descriptors: watchedByEpoll(pid, first), isWatching: true }
  return undefined
}

let tells: boolean | undefined

function kernelTells(): boolean {
  tells ??= existsSync('/proc/self/syscall')
  return tells
}

function callOf(pid: number, thread: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/task/${thread}/syscall`, 'latin1').trim().split(' ')
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException
    if (code === 'EPERM' || code === 'EACCES') throw new CallHidden()
    return []
  }
}

function selected(pid: number, count: number, address: number): number[] {
  if (address === 0) return []
  const bits = memory(pid, address, Math.ceil(Math.min(count, 1024) / 8))
  return Array.from({ length: bits.length * 8 }, (_, descriptor) => descriptor).filter(
    (descriptor) => ((bits[descriptor >> 3] ?? 0) >> (descriptor & 7)) & 1,
  )
}

function polled(pid: number, address: number, count: number): number[] {
  const bytes = memory(pid, address, Math.min(count, 1024) * 8)
  return Array.from({ length: bytes.length >> 3 }, (_, i) => i * 8)
    .filter((at) => bytes.readInt16LE(at + 4) & 1)
    .map((at) => bytes.readInt32LE(at))
}

function watchedByEpoll(pid: number, descriptor: number): number[] {
  try {
    const watched = readFileSync(`/proc/${pid}/fdinfo/${descriptor}`, 'latin1')
    return [...watched.matchAll(/^tfd:\s*(\d+)\s+events:\s*([\da-f]+)/gm)]
      .filter(([, , events = '0']) => Number.parseInt(events, 16) & 1)
      .map(([, watchedDescriptor]) => Number(watchedDescriptor))
  } catch {
    return []
  }
}

function memory(pid: number, address: number, count: number): Buffer {
  let file: number | undefined
  try {
    file = openSync(`/proc/${pid}/mem`, 'r')
    const bytes = Buffer.alloc(count)
    return bytes.subarray(0, readSync(file, bytes, 0, count, address))
  } catch {
    return Buffer.alloc(0)
  } finally {
    if (file !== undefined) closeSync(file)
  }
}
