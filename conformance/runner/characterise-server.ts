import { askUdp } from '../../reference/net/ask-udp.ts'
import { connectTcp } from '../../reference/net/connect-tcp.ts'
import type { ServerTraits } from '../model/server-traits.ts'
import type { ServerSubject } from '../subject/server-subject.ts'
import { SubjectDead } from '../subject/subject-dead.ts'
import { say } from '../words/say.ts'
import type { RunOptions } from './run-options.ts'
import type { Suite } from './suite.ts'

/** What is said of a server that could not be measured. */
export const unknownTraits: ServerTraits = {
  concurrency: 'unknown',
  answeringMs: undefined,
  details: {},
  observations: [say('trait-unknown')],
}

const connectDeadlineMs = 3000
const udpAnswerMs = 500

/** The port answers over UDP where TCP is asked: not dead, but wrong. */
class WrongTransport extends Error {
  override readonly name = 'WrongTransport'
}

/** Measures a server before its first case. @throws SubjectDead when nobody is there to be measured. */
export async function characteriseServer(
  { suite, timeoutScale, wire, filesFolder }: RunOptions,
  subject: ServerSubject,
): Promise<ServerTraits> {
  if (subject.hasOnlyUdp) return unknownTraits
  const connect = () => connectOrExplain(suite, subject)
  const measuring = suite.characterise({ subject, timeoutScale, wire, filesFolder, connect })
  const traits = await measuring.catch((problem: unknown) => {
    if (problem instanceof WrongTransport) return { ...unknownTraits, details: { transport: 'udp' } }
    throw problem
  })
  if (subject.kind === 'target' && traits.concurrency === 'one-life') throw new SubjectDead(say('dead-one-life-used'))
  return traits
}

async function connectOrExplain(suite: Suite, subject: ServerSubject) {
  const { host, port, program } = subject
  const connected = await connectTcp(host, port, connectDeadlineMs)
  if ('session' in connected) return connected.session
  if (await speaksUdp(suite, subject)) throw new WrongTransport()
  throw new SubjectDead(say('dead-refused', { host, port, code: connected.problem.code }), program?.terminal())
}

async function speaksUdp({ transport, openers }: Suite, { host, port }: ServerSubject): Promise<boolean> {
  if (transport !== 'tcp') return false
  for (const { bytes } of openers) if (await askUdp(host, port, bytes, udpAnswerMs)) return true
  return false
}
