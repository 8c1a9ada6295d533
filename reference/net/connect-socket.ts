import { connect, type Socket } from 'node:net'

/** Why no connection came about. */
export interface ConnectProblem {
  readonly kind: 'refused' | 'deadline' | 'unreachable' | 'aborted'
  readonly code: string
}

/**
 * Opens a TCP socket that allows half-open connections, from `localAddress` where one is given; a refusal or a
 * deadline is a value, not an exception.
 */
export function connectSocket(
  host: string,
  port: number,
  withinMs: number,
  signal?: AbortSignal,
  localAddress?: string,
): Promise<{ readonly socket: Socket } | { readonly problem: ConnectProblem }> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, allowHalfOpen: true, ...(localAddress !== undefined && { localAddress }) })
    const timer = setTimeout(() => fail('deadline', 'ETIMEDOUT'), withinMs)
    const onAbort = () => fail('aborted', 'ABORT_ERR')
    const settle = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
    }
    const fail = (kind: ConnectProblem['kind'], code: string) => {
      settle()
      socket.destroy()
      resolve({ problem: { kind, code } })
    }
    const onError = (error: NodeJS.ErrnoException) =>
      fail(error.code === 'ECONNREFUSED' ? 'refused' : 'unreachable', error.code ?? error.message)
    signal?.addEventListener('abort', onAbort)
    socket.on('error', onError)
    socket.once('connect', () => {
      settle()
      resolve({ socket })
    })
    if (signal?.aborted) onAbort()
  })
}
