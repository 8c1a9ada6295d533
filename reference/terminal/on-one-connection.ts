import { connectLink } from '../net/connect-link.ts'
import type { ConnectProblem } from '../net/connect-socket.ts'
import type { TcpLink } from '../net/tcp-link.ts'

/** A terminal client, its server, its keyboard and its screen. */
export interface TerminalClient {
  readonly host: string
  readonly port: number
  readonly input: NodeJS.ReadableStream
  readonly output: { write(text: string): unknown }
  readonly errors: { write(text: string): unknown }
  /** Aborted when the person wants to leave, for example with Ctrl+C. */
  readonly signal: AbortSignal
}

const connectWithinMs = 5000

/** Connects, converses, and ends the connection; gives the exit code, 0 also when the person left. */
export async function onOneConnection(
  { host, port, errors, signal }: TerminalClient,
  explain: (place: string, problem: ConnectProblem) => string,
  converse: (link: TcpLink) => Promise<number>,
): Promise<number> {
  const connected = await connectLink(host, port, connectWithinMs, signal)
  if ('problem' in connected) {
    if (signal.aborted) return 0
    errors.write(`${explain(`${host}:${port}`, connected.problem)}\n`)
    return 1
  }
  const { link } = connected
  const leave = () => link.destroy()
  signal.addEventListener('abort', leave)
  try {
    const code = await converse(link)
    return signal.aborted ? 0 : code
  } finally {
    signal.removeEventListener('abort', leave)
    link.end()
  }
}
