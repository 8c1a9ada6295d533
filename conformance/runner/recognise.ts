import type { Session } from '../../reference/net/session.ts'
import type { Transport } from '../model/transport.ts'
import { readToEnd } from '../peers/read-to-end.ts'
import type { ServerSubject } from '../subject/server-subject.ts'
import { SubjectDead } from '../subject/subject-dead.ts'
import { say } from '../words/say.ts'
import { reach } from './reach.ts'
import type { Opener, Suite } from './suite.ts'

/** Which exercise a server speaks: one, several that fit, or none, with everything that was tried. */
export interface Recognition {
  readonly fitting: readonly Suite[]
  readonly tried: readonly Trial[]
}

interface Trial {
  readonly exercise: string
  readonly opener: string
  readonly cameBack: string
}

const answerDeadlineMs = 1500
const datagramDeadlineMs = 400
/** Who said nothing to an opener is hardly going to close because of a farewell. */
const silentLeaveMs = 200

/** Recognises the exercise of a server by its port and its answers to harmless openers. @throws SubjectDead when nobody is there. */
export async function recogniseServer(suites: readonly Suite[], subject: ServerSubject): Promise<Recognition> {
  const refusal = subject.transport ? undefined : await tcpRefusal(subject)
  const transport = subject.transport ?? (refusal === undefined ? 'tcp' : 'udp')
  const possible = suites.filter(({ transports }) => transports.includes(transport))
  const usual = possible.filter(({ defaultPort }) => defaultPort === subject.port)
  if (usual.length === 1 && refusal === undefined) return { fitting: usual, tried: [] }
  const fitting: Suite[] = []
  const tried: Trial[] = []
  let hasAnswered = false
  for (const suite of possible)
    for (const opener of suite.openers) {
      const { isAnswer, received, ending } = await tryOpener(subject, transport, opener)
      hasAnswered ||= received.length > 0
      tried.push({ exercise: suite.exercise, opener: opener.name, cameBack: describe(received, ending) })
      if (isAnswer && !fitting.includes(suite)) fitting.push(suite)
    }
  if (refusal !== undefined && !hasAnswered) throw dead(subject, refusal)
  return { fitting, tried }
}

async function tcpRefusal(subject: ServerSubject): Promise<string | undefined> {
  const connected = await reach(subject, 'tcp')
  if ('problem' in connected) return connected.problem.code
  await connected.session[Symbol.asyncDispose]()
  return undefined
}

function dead({ host, port, program }: ServerSubject, code: string): SubjectDead {
  return new SubjectDead(say('dead-refused', { host, port, code }), program?.terminal())
}

async function tryOpener(subject: ServerSubject, transport: Transport, opener: Opener) {
  const connected = await reach(subject, transport)
  if ('problem' in connected) throw dead(subject, connected.problem.code)
  await using session = connected.session
  await session.write(opener.bytes)
  const pieces: Buffer[] = []
  const until = performance.now() + (transport === 'udp' ? datagramDeadlineMs : answerDeadlineMs)
  for (;;) {
    const arrival = await session.next(Math.max(0, until - performance.now()))
    if (arrival.kind === 'bytes') pieces.push(arrival.bytes)
    const received = Buffer.concat(pieces)
    const isAnswer = opener.isAnswer(received, arrival.kind)
    if (isAnswer || arrival.kind !== 'bytes') {
      await takeLeave(session, opener, received.length > 0 ? answerDeadlineMs : silentLeaveMs)
      return { isAnswer, received, ending: arrival.kind }
    }
  }
}

async function takeLeave(session: Session, { farewell }: Opener, withinMs: number): Promise<void> {
  if (farewell.length > 0) await session.write(farewell)
  if (session.transport === 'tcp') await readToEnd(session, withinMs)
}

function describe(received: Buffer, ending: string): string {
  if (received.length === 0) return ending
  const text = received.toString('utf8', 0, 40).replace(/[^\x20-\x7e\u00a1-\u024f]/g, '·')
  return `${received.length} B: ${text}${received.length > 40 ? '…' : ''}`
}
