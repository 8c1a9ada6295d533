import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { type BlockedCall, blockedCall, CallHidden } from './blocked-call.ts'

/** A thread that sleeps until something is typed. */
export interface Reader {
  readonly pid: number
  readonly thread: number
  /** How often it has gone to sleep: another number tells that it woke in between. */
  readonly sleeps: number
  /** It also wakes for other reasons. */
  readonly isWatching: boolean
  /** It reads from a terminal. */
  readonly isTerminal: boolean
}

/** The reader of a program's keyboard; `none` when no thread of it waits for input; `hidden` where the kernel does not show it. */
export type ReaderSeen = Reader | 'none' | 'hidden'

const openNonBlocking = 0o4000

/** Finds in the kernel which thread of a program waits for its keyboard. */
export class KeyboardReader {
  readonly #root: number
  readonly #allPids: () => readonly number[]
  #keyboard: string | undefined
  #last: Reader | undefined

  /** `allPids` also gives what left the tree of `root`. */
  constructor(root: number, allPids: () => readonly number[]) {
    this.#root = root
    this.#allPids = allPids
  }

  look(): ReaderSeen {
    const again = this.#last && this.#readerAt(this.#last.pid, this.#last.thread)
    const seen = typeof again === 'object' ? again : this.#search()
    this.#last = typeof seen === 'object' ? seen : undefined
    return seen
  }

  #search(): ReaderSeen {
    // A program that is just being started has not been given its keyboard yet.
    this.#keyboard = linkOf(this.#root, 0) ?? this.#keyboard
    const known = new Set<number>()
    let isHidden = false
    for (const pids of [() => [this.#root], this.#allPids]) {
      const waiting = pids().filter((pid) => !known.has(pid))
      for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
        known.add(pid)
        this.#keyboard ??= linkOf(pid, 0)
        const threads = namesIn(`/proc/${pid}/task`)
        const children = threads.flatMap((thread) => childrenOf(pid, thread))
        for (const thread of threads) {
          const seen = this.#readerAt(pid, thread)
          if (typeof seen === 'object') return seen
          // Who only waits for its child need not be seen.
          isHidden ||= seen === 'hidden' && children.length === 0
        }
        isHidden ||= threads.length > 0 && children.length === 0 && isPolledWithoutSleep(pid)
        waiting.push(...children.filter((child) => !known.has(child)))
      }
    }
    return isHidden || this.#keyboard === undefined ? 'hidden' : 'none'
  }

  #readerAt(pid: number, thread: number): ReaderSeen {
    let call: BlockedCall | undefined
    try {
      call = blockedCall(pid, thread)
    } catch (problem) {
      if (problem instanceof CallHidden) return 'hidden'
      throw problem
    }
    if (call === undefined) return 'none'
    const link = call.descriptors
      .map((descriptor) => linkOf(pid, descriptor))
      .find((each) => each !== undefined && (each === this.#keyboard || each === '/dev/tty'))
    const sleeps = sleepsOf(pid, thread)
    if (link === undefined || sleeps === undefined) return 'none'
    return { pid, thread, sleeps, isWatching: call.isWatching, isTerminal: link.startsWith('/dev/') }
  }
}

/** A program that looks at its keyboard again and again instead of sleeping cannot be seen waiting. */
function isPolledWithoutSleep(pid: number): boolean {
  try {
    const flags = /^flags:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/fdinfo/0`, 'latin1'))?.[1] ?? '0'
    return (Number.parseInt(flags, 8) & openNonBlocking) !== 0
  } catch {
    return false
  }
}

function linkOf(pid: number, descriptor: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/fd/${descriptor}`)
  } catch {
    return undefined
  }
}

function sleepsOf(pid: number, thread: number): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/task/${thread}/status`, 'latin1')
    return Number(/^voluntary_ctxt_switches:\s*(\d+)/m.exec(status)?.[1] ?? Number.NaN)
  } catch {
    return undefined
  }
}

function childrenOf(pid: number, thread: number): number[] {
  try {
    const names = readFileSync(`/proc/${pid}/task/${thread}/children`, 'latin1').trim()
    return names === '' ? [] : names.split(' ').map(Number)
  } catch {
    return []
  }
}

function namesIn(folder: string): number[] {
  try {
    return readdirSync(folder).map(Number)
  } catch {
    return []
  }
}
