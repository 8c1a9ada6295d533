import { setTimeout as pause } from 'node:timers/promises'

/** How often the disk is looked at. */
const lookEveryMs = 5

/** Looks again and again until `look` gives something or the deadline passed; gives what the last look gave. */
export async function untilTrue<T>(
  look: () => Promise<T>,
  isEnough: (seen: T) => boolean,
  withinMs: number,
): Promise<T> {
  const until = performance.now() + withinMs
  for (;;) {
    const seen = await look()
    if (isEnough(seen) || performance.now() >= until) return seen
    await pause(lookEveryMs)
  }
}
