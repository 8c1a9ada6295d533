import { TcpListener } from '../../reference/net/tcp-listener.ts'
import type { Box } from '../box/box.ts'
import { clientSubject } from '../subject/client-subject.ts'
import { tellsAddress } from '../subject/command-line.ts'
import { learnAddressQuestions } from '../subject/learn-address-questions.ts'
import type { Suite } from './suite.ts'

/** A client that is to be recognised. */
export interface UnknownClient {
  readonly command: string
  readonly workdir: string
  readonly box?: Box | undefined
}

const connectDeadlineMs = 5000
const greetingDeadlineMs = 2000

/** The exercises whose client may have said what this one says first; none when it says nothing by itself. */
export async function recogniseClient(
  suites: readonly Suite[],
  { command, workdir, box }: UnknownClient,
): Promise<Suite[]> {
  const environment = Object.assign({}, ...suites.map(({ clientEnvironment }) => clientEnvironment)) as Record<
    string,
    string
  >
  // whatever port stands in its source, the one that it tries first leads to us
  const subject = clientSubject({ command, workdir, usualPort: 0, environment, box })
  await using listener = await TcpListener.listen()
  await using launched = await subject.launch(listener.port)
  const { program } = launched
  const over = new AbortController()
  const lesson = { host: '127.0.0.1', port: listener.port, opening: [], over: over.signal }
  const learning = tellsAddress(command) ? undefined : learnAddressQuestions(program, lesson)
  const session = await Promise.race([
    listener.accept(connectDeadlineMs),
    program.waitForExit(connectDeadlineMs).then(() => undefined),
  ])
  over.abort()
  await learning
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
