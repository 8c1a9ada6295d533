import { connectTcp } from '../../reference/net/connect-tcp.ts'
import type { TcpSession } from '../../reference/net/tcp-session.ts'
import { readToEnd } from '../peers/read-to-end.ts'
import type { ServerSubject } from '../subject/server-subject.ts'
import { SubjectDead } from '../subject/subject-dead.ts'
import { say } from '../words/say.ts'
import type { Opener, Suite } from './suite.ts'

/** Which exercise a server speaks: one, several that fit, or none, with everything that was tried. */
export interface Recognition {
  readonly fitting: readonly Suite[]
  readonly tried: readonly { readonly exercise: string; readonly opener: string; readonly cameBack: string }[]
}

const connectDeadlineMs = 3000
const answerDeadlineMs = 1500

/** Recognises the exercise of a server by its port and its answers to harmless openers. */
export async function recogniseServer(suites: readonly Suite[], subject: ServerSubject): Promise<Recognition> {
  const usual = suites.filter(({ defaultPort }) => defaultPort === subject.port)
  if (usual.length === 1) return { fitting: usual, tried: [] }
  const fitting: Suite[] = []
  const tried: { exercise: string; opener: string; cameBack: string }[] = []
  for (const suite of suites)
    for (const opener of suite.openers) {
      const { isAnswer, cameBack } = await tryOpener(subject, opener)
      tried.push({ exercise: suite.exercise, opener: opener.name, cameBack })
      if (isAnswer && !fitting.includes(suite)) fitting.push(suite)
    }
  return { fitting, tried }
}

async function tryOpener(subject: ServerSubject, opener: Opener): Promise<{ isAnswer: boolean; cameBack: string }> {
  const connected = await connectTcp(subject.host, subject.port, connectDeadlineMs)
  if ('problem' in connected) {
    const { host, port } = subject
    throw new SubjectDead(
      say('dead-refused', { host, port, code: connected.problem.code }),
      subject.program?.terminal(),
    )
  }
  await using session = connected.session
  await session.write(opener.bytes)
  const pieces: Buffer[] = []
  const until = performance.now() + answerDeadlineMs
  for (;;) {
    const arrival = await session.next(Math.max(0, until - performance.now()))
    if (arrival.kind === 'bytes') pieces.push(arrival.bytes)
    const received = Buffer.concat(pieces)
    const isAnswer = opener.isAnswer(received, arrival.kind)
    if (isAnswer || arrival.kind !== 'bytes') {
      await takeLeave(session, opener)
      return { isAnswer, cameBack: describe(received, arrival.kind) }
    }
  }
}

async function takeLeave(session: TcpSession, { farewell }: Opener): Promise<void> {
  await session.write(farewell)
  await readToEnd(session, answerDeadlineMs)
}

function describe(received: Buffer, ending: string): string {
  if (received.length === 0) return ending
  const text = received.toString('utf8', 0, 40).replace(/[^\x20-\x7e\u00a1-\u024f]/g, '·')
  return `${received.length} B: ${text}${received.length > 40 ? '…' : ''}`
}
