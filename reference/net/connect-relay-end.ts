import { type ConnectProblem, connectSocket } from './connect-socket.ts'
import { RelayEnd } from './relay-end.ts'

/** Connects to `host:port` for a relay, from `localAddress` where one is given; a refusal or a deadline is a value, not an exception. */
export async function connectRelayEnd(
  host: string,
  port: number,
  withinMs: number,
  signal?: AbortSignal,
  localAddress?: string,
): Promise<{ readonly end: RelayEnd } | { readonly problem: ConnectProblem }> {
  const connected = await connectSocket(host, port, withinMs, signal, localAddress)
  return 'socket' in connected ? { end: new RelayEnd(connected.socket) } : connected
}
