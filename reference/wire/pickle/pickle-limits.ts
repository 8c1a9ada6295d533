/** How much of a pickle is followed before it is refused. */
export interface PickleLimits {
  /** Of the pickle, and of the texts and bytes in the value with each counted as often as it is shared. */
  readonly bytes: number
  readonly opcodes: number
  readonly memo: number
  /** Containers, instances and byte strings, which take more memory than they take bytes. */
  readonly objects: number
  /** Elements of the value, each counted as often as it is shared. */
  readonly items: number
  /** Containers in containers. */
  readonly depth: number
}

/** Enough for any message of a course, and for a list of 300,000 numbers. */
export const defaultPickleLimits: PickleLimits = {
  bytes: 64 * 1024 * 1024,
  opcodes: 400_000,
  memo: 200_000,
  objects: 100_000,
  items: 1_000_000,
  depth: 100,
}
