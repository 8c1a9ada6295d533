/** Settles with `work`, or as soon as `signal` is aborted, whatever `work` still does. */
export async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T | 'aborted'> {
  const { promise, resolve } = Promise.withResolvers<'aborted'>()
  const stop = () => resolve('aborted')
  signal.addEventListener('abort', stop)
  if (signal.aborted) stop()
  try {
    return await Promise.race([work, promise])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
