import { type ConnectProblem, connectSocket } from './connect-socket.ts'
import { TcpSession } from './tcp-session.ts'

export type { ConnectProblem } from './connect-socket.ts'

/** Connects to `host:port`, from `localAddress` where one is given; a refusal or a deadline is a value, not an exception. */
export async function connectTcp(
  host: string,
  port: number,
  withinMs: number,
  localAddress?: string,
): Promise<{ readonly session: TcpSession } | { readonly problem: ConnectProblem }> {
  const connected = await connectSocket(host, port, withinMs, undefined, localAddress)
  return 'socket' in connected ? { session: new TcpSession(connected.socket) } : connected
}
