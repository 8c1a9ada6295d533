import { type ConnectProblem, connectSocket } from './connect-socket.ts'
import { TcpLink } from './tcp-link.ts'

/** Connects to `host:port` and gives a link that nobody reads yet; a refusal or a deadline is a value, not an exception. */
export async function connectLink(
  host: string,
  port: number,
  withinMs: number,
  signal?: AbortSignal,
): Promise<{ readonly link: TcpLink } | { readonly problem: ConnectProblem }> {
  const connected = await connectSocket(host, port, withinMs, signal)
  return 'socket' in connected ? { link: new TcpLink(connected.socket) } : connected
}
