import { createRequire, syncBuiltinESMExports } from 'node:module'

type Waiting = { readonly atMs: number; readonly order: number; readonly act: () => void }

/** Somebody who plays a recorded program. */
interface ProgramPlayer {
  /** When its next act is due, where that comes before a timeout of ours that is due at `atMs`. */
  readonly dueBefore: (atMs: number) => number | undefined
  readonly goOn: () => void
  /** Nobody will ever do anything any more. */
  readonly giveUp: () => void
}

/** Whoever plays a recorded program at present. */
export const players = new Set<ProgramPlayer>()

/** What lies further ahead is no wait but a bound, and is never jumped to. */
const farMs = 5 * 60_000
/** Each question for the time costs a little, so that who asks until it has passed comes to an end. */
const questionMs = 0.002
/** Nothing at all happens for so long on the real clock: whoever waits does so for ever. */
const stalledMs = 5000

const promises = createRequire(import.meta.url)('node:timers/promises') as { setTimeout: unknown }

/**
 * Runs `act` while time passes only when nobody has anything to do, and then at once: every wait takes no time, and a
 * busy machine makes nobody late. The clock of `performance.now()` and all timeouts of this process follow it.
 */
export async function inVirtualTime<T>(act: () => Promise<T>): Promise<T> {
  const real = {
    now: performance.now.bind(performance),
    setTimeout: globalThis.setTimeout,
    clearTimeout: globalThis.clearTimeout,
    pause: promises.setTimeout,
  }
  const waiting = new Map<object, Waiting>()
  let nowMs = real.now()
  let order = 0
  let isOver = false

  const later = (work: (...given: unknown[]) => void, ms = 0, ...given: unknown[]): object => {
    const timer = {
      unref: () => timer,
      ref: () => timer,
      hasRef: () => true,
      close: () => waiting.delete(timer),
      [Symbol.dispose]: () => void waiting.delete(timer),
    }
    waiting.set(timer, { atMs: nowMs + Math.max(ms, 0), order: order++, act: () => work(...given) })
    return timer
  }
  const pause = (ms?: number, value?: unknown, { signal }: { signal?: AbortSignal } = {}) =>
    new Promise((resolve, reject) => {
      const timer = later(() => {
        signal?.removeEventListener('abort', stop)
        resolve(value)
      }, ms)
      const stop = () => {
        waiting.delete(timer)
        reject(signal?.reason instanceof Error ? signal.reason : new Error('aborted'))
      }
      if (signal?.aborted) stop()
      else signal?.addEventListener('abort', stop, { once: true })
    })

  performance.now = () => {
    nowMs += questionMs
    return nowMs
  }
  Object.assign(globalThis, {
    setTimeout: later,
    clearTimeout: (timer: unknown) => {
      if (!waiting.delete(timer as object)) real.clearTimeout(timer as NodeJS.Timeout)
    },
  })
  promises.setTimeout = pause
  syncBuiltinESMExports()

  let quietTurns = 0
  let movedAtMs = real.now()
  const turn = (): void => {
    if (isOver) return
    if (isBusy()) {
      quietTurns = 0
      movedAtMs = real.now()
    } else if (++quietTurns > 2) {
      const next = soonest(waiting, nowMs + farMs)
      if (next) {
        quietTurns = 0
        movedAtMs = real.now()
        const [timer, { atMs, act: work }] = next
        const [first] = [...players].flatMap((player) => ({ player, dueMs: player.dueBefore(atMs) }))
        if (first?.dueMs !== undefined) {
          nowMs = Math.max(nowMs, first.dueMs)
          first.player.goOn()
          setImmediate(turn)
          return
        }
        waiting.delete(timer)
        nowMs = Math.max(nowMs, atMs)
        work()
      } else if (real.now() - movedAtMs > stalledMs) {
        const any = soonest(waiting, Number.POSITIVE_INFINITY)
        for (const player of players) player.giveUp()
        // what is bounded by far deadlines only comes to them
        if (players.size === 0 && any) nowMs = any[1].atMs - 1
        movedAtMs = real.now()
      } else {
        real.setTimeout(turn, 1)
        return
      }
    }
    setImmediate(turn)
  }
  setImmediate(turn)
  try {
    return await act()
  } finally {
    isOver = true
    Reflect.deleteProperty(performance, 'now')
    Object.assign(globalThis, { setTimeout: real.setTimeout, clearTimeout: real.clearTimeout })
    promises.setTimeout = real.pause
    syncBuiltinESMExports()
  }
}

/** Whether something is on its way that needs no time on our clock: a file that is read, or work for the next turn. */
function isBusy(): boolean {
  return process.getActiveResourcesInfo().some((kind) => /req|immediate|zlib/i.test(kind))
}

function soonest(waiting: ReadonlyMap<object, Waiting>, beforeMs: number): [object, Waiting] | undefined {
  let found: [object, Waiting] | undefined
  for (const [timer, each] of waiting) {
    const isSooner = !found || each.atMs < found[1].atMs || (each.atMs === found[1].atMs && each.order < found[1].order)
    if (each.atMs < beforeMs && isSooner) found = [timer, each]
  }
  return found
}
