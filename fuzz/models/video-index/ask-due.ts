import { ExpectationFailed } from '../../../conformance/model/outcome-errors.ts'
import type { Text } from '../../../conformance/model/text.ts'
import type { RawPeer } from '../../../conformance/peers/raw-peer.ts'
import { ask, brief } from '../../../conformance/suites/video-index/oracles/ask.ts'
import { givesOwner } from '../../../conformance/suites/video-index/oracles/found.ts'
import { askList, missingIn } from '../../../conformance/suites/video-index/oracles/list.ts'
import { isReply } from '../../../conformance/suites/video-index/oracles/reply-kind.ts'
import { replyText } from '../../../reference/exercises/video-index/protocol.ts'
import type { Due } from './index-model.ts'
import { clientName, type IndexStep, videoName } from './index-step.ts'
import { say } from './words/say.ts'

/** How an answer differs from what was due. */
export interface Misfit {
  readonly answer: 'none' | 'closed' | 'wrong'
  readonly actual: Text
}

/** Says a command and judges its answer; nothing when it is right. */
export async function askDue(
  peer: RawPeer,
  command: string,
  due: Due,
  { act }: IndexStep,
  tag: string,
): Promise<Misfit | undefined> {
  try {
    if (due.kind === 'list') return await listMisfit(peer, command, due.videos, tag)
    const exact = exactText(due, act.kind === 'register' ? clientName(act.who, tag) : '')
    const reply = await ask(peer, command, { kind: due.kind === 'found' ? 'not-found' : due.kind, exact })
    const isRight =
      due.kind === 'found' ? due.owners.some((owner) => givesOwner(reply, owner)) : isReply(due.kind, reply)
    return isRight ? undefined : { answer: 'wrong', actual: say('reply-was', { reply: brief(reply) }) }
  } catch (problem) {
    if (!(problem instanceof ExpectationFailed)) throw problem
    return { answer: problem.facts.answer ?? 'none', actual: problem.reason.text }
  }
}

async function listMisfit(
  peer: RawPeer,
  command: string,
  videos: readonly number[],
  tag: string,
): Promise<Misfit | undefined> {
  const wanted = videos.map((video) => videoName(video, tag))
  const text = await askList(peer, wanted, command)
  const missing = missingIn(text, wanted)
  if (missing.length > 0) return { answer: 'wrong', actual: say('list-lacks', { names: missing.join(', ') }) }
  const strange = text.split(/\s+/).filter((name) => name.includes(tag) && !wanted.includes(name))
  return strange.length > 0
    ? { answer: 'wrong', actual: say('list-invents', { names: strange.join(', ') }) }
    : undefined
}

function exactText(due: Exclude<Due, { kind: 'list' }>, name: string): string {
  if (due.kind === 'registered') return replyText({ kind: 'registered', name })
  if (due.kind === 'found') {
    const [owner] = 'owners' in due ? due.owners : []
    return replyText({ kind: 'found', ip: owner?.ip ?? '', port: String(owner?.port ?? '') })
  }
  if (due.kind === 'refused') return replyText({ kind: 'not-registered' })
  return due.kind === 'bad-format' ? '' : replyText({ kind: due.kind })
}
