import { connectTcp } from '../../reference/net/connect-tcp.ts'
import { connectUdp } from '../../reference/net/connect-udp.ts'
import type { Session } from '../../reference/net/session.ts'
import type { Transport } from '../model/transport.ts'
import type { ServerSubject } from '../subject/server-subject.ts'

const connectDeadlineMs = 3000

/** Opens a session with a server; over UDP nobody is asked, so that this always succeeds. */
export async function reach(
  { host, port }: Pick<ServerSubject, 'host' | 'port'>,
  transport: Transport,
  from?: string,
): Promise<{ readonly session: Session } | { readonly problem: { readonly code: string } }> {
  if (transport === 'udp') return { session: await connectUdp(host, port, from) }
  return connectTcp(host, port, connectDeadlineMs, from)
}
