import fc, { type Arbitrary } from 'fast-check'

/** For each message whether it travels in the same segment as the one before it; the first entry means nothing. */
export type Joins = readonly boolean[]

/** Ways to put up to `most` messages into segments; they shrink towards one segment for each message. */
export function joins(most: number): Arbitrary<Joins> {
  return fc.array(
    fc.boolean().map(
      (apart) => !apart,
      (joined) => !joined,
    ),
    { minLength: most, maxLength: most },
  )
}

/** The messages in groups, each of which is one segment. */
export function segments<T>(messages: readonly T[], joined: Joins): T[][] {
  const groups: T[][] = []
  for (const [index, message] of messages.entries()) {
    const last = groups.at(-1)
    if (last && joined[index]) last.push(message)
    else groups.push([message])
  }
  return groups
}
