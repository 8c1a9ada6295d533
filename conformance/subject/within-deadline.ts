/** The outcome, or undefined when it does not come within `deadlineMs`; leaves no timer behind. */
export async function withinDeadline<T>(outcome: Promise<T>, deadlineMs: number): Promise<T | undefined> {
  const late = Promise.withResolvers<undefined>()
  const timer = setTimeout(late.resolve, deadlineMs, undefined)
  try {
    return await Promise.race([outcome, late.promise])
  } finally {
    clearTimeout(timer)
  }
}
