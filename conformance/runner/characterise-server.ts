import { askUdp } from '../../reference/net/ask-udp.ts'
import type { Session } from '../../reference/net/session.ts'
import type { ServerTraits } from '../model/server-traits.ts'
import type { Transport } from '../model/transport.ts'
import type { ServerSubject } from '../subject/server-subject.ts'
import { SubjectDead } from '../subject/subject-dead.ts'
import { transportOf as wireTransport } from '../wires/wire-profile.ts'
import { say } from '../words/say.ts'
import { reach } from './reach.ts'
import type { RunOptions } from './run-options.ts'
import type { Suite } from './suite.ts'

/** What is said of a server that could not be measured. */
export const unknownTraits: ServerTraits = {
  concurrency: 'unknown',
  answeringMs: undefined,
  details: {},
  observations: [say('trait-unknown')],
}

const udpAnswerMs = 500

/** Measures a server before its first case. @throws SubjectDead when nobody is there to be measured. */
export async function characteriseServer(
  { suite, timeoutScale, wire, profile, filesFolder }: RunOptions,
  subject: ServerSubject,
): Promise<ServerTraits> {
  const named = profile ?? suite.profiles?.find(({ name }) => name === wire)
  const isEither = suite.transports.length > 1
  const transport = subject.transport ?? (named && isEither ? wireTransport(named) : await transportOf(suite, subject))
  if (!suite.transports.includes(transport)) return { ...unknownTraits, transport }
  const connect = (from?: string) => connectOrExplain(subject, transport, from)
  const traits = await suite.characterise({ subject, timeoutScale, wire, profile, filesFolder, connect, transport })
  const { concurrency, answeringMs } = traits
  if (subject.kind === 'target' && concurrency === 'one-life') throw new SubjectDead(say('dead-one-life-used'))
  if (transport === 'udp' && answeringMs === undefined && (await acceptsTcp(suite, subject)))
    return { ...unknownTraits, transport: 'tcp' }
  return { ...traits, transport }
}

/** The first transport over which a server can be reached. */
async function transportOf(suite: Suite, subject: ServerSubject): Promise<Transport> {
  const [usual] = suite.transports
  if (usual === 'udp') return usual
  const connected = await reach(subject, 'tcp')
  if (!('problem' in connected)) {
    await connected.session[Symbol.asyncDispose]()
    return 'tcp'
  }
  return (await speaksUdp(suite, subject)) ? 'udp' : 'tcp'
}

async function connectOrExplain(subject: ServerSubject, transport: Transport, from?: string): Promise<Session> {
  const { host, port, program } = subject
  const connected = await reach(subject, transport, from)
  if ('session' in connected) return connected.session
  throw new SubjectDead(say('dead-refused', { host, port, code: connected.problem.code }), program?.terminal())
}

async function speaksUdp({ openers }: Suite, { host, port }: ServerSubject): Promise<boolean> {
  for (const { bytes } of openers) if (await askUdp(host, port, bytes, udpAnswerMs)) return true
  return false
}

/** A program that we launched showed what it opened; of any other only a connection tells. */
async function acceptsTcp({ transports }: Suite, subject: ServerSubject): Promise<boolean> {
  if (transports.includes('tcp') || subject.transport) return false
  const connected = await reach(subject, 'tcp')
  if ('problem' in connected) return false
  await connected.session[Symbol.asyncDispose]()
  return true
}
