import { connect } from 'node:net'
import { TcpSession } from './tcp-session.ts'

/** Why no connection came about. */
export interface ConnectProblem {
  readonly kind: 'refused' | 'deadline' | 'unreachable'
  readonly code: string
}

/** Connects to `host:port`; a refusal or a deadline is a value, not an exception. */
export function connectTcp(
  host: string,
  port: number,
  withinMs: number,
): Promise<{ readonly session: TcpSession } | { readonly problem: ConnectProblem }> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, allowHalfOpen: true })
    const timer = setTimeout(() => fail('deadline', 'ETIMEDOUT'), withinMs)
    const fail = (kind: ConnectProblem['kind'], code: string) => {
      clearTimeout(timer)
      socket.destroy()
      resolve({ problem: { kind, code } })
    }
    const onError = (error: NodeJS.ErrnoException) =>
      fail(error.code === 'ECONNREFUSED' ? 'refused' : 'unreachable', error.code ?? error.message)
    socket.once('error', onError)
    socket.once('connect', () => {
      clearTimeout(timer)
      socket.off('error', onError)
      resolve({ session: new TcpSession(socket) })
    })
  })
}
