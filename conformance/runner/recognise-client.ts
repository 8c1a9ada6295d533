import { TcpListener } from '../../reference/net/tcp-listener.ts'
import { clientSubject } from '../subject/client-subject.ts'
import type { Suite } from './suite.ts'

/** A client that is to be recognised. */
export interface UnknownClient {
  readonly command: string
  readonly workdir: string
}

const connectDeadlineMs = 5000
const greetingDeadlineMs = 2000

/** The exercises whose client may have said what this one says first; none when it says nothing by itself. */
export async function recogniseClient(suites: readonly Suite[], { command, workdir }: UnknownClient): Promise<Suite[]> {
  const environment = Object.assign({}, ...suites.map(({ clientEnvironment }) => clientEnvironment)) as Record<
    string,
    string
  >
  // whatever port stands in its source, the one that it tries first leads to us
  const subject = clientSubject({ command, workdir, usualPort: 0, environment })
  await using listener = await TcpListener.listen()
  await using launched = await subject.launch(listener.port)
  const session = await Promise.race([
    listener.accept(connectDeadlineMs),
    launched.program.waitForExit(connectDeadlineMs).then(() => undefined),
  ])
  if (!session) return []
  const pieces: Buffer[] = []
  const until = performance.now() + greetingDeadlineMs
  for (;;) {
    const arrival = await session.next(Math.max(0, until - performance.now()))
    if (arrival.kind !== 'bytes') return []
    pieces.push(arrival.bytes)
    const said = Buffer.concat(pieces)
    const fitting = suites.filter(({ isGreeting }) => isGreeting?.(said))
    if (fitting.length > 0) return fitting
  }
}
