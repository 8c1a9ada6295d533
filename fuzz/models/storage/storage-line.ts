import type { Facts } from '../../../conformance/model/facts.ts'
import { ExpectationFailed } from '../../../conformance/model/outcome-errors.ts'
import type { Pace } from '../../../conformance/model/pace.ts'
import type { Text } from '../../../conformance/model/text.ts'
import { FramedPeer } from '../../../conformance/peers/framed-peer.ts'
import { leavePolitely } from '../../../conformance/suites/storage/leave-politely.ts'
import { type Answer, nextAnswer } from '../../../conformance/suites/storage/oracles/expect-answer.ts'
import { lengthField, maxBodyBytes } from '../../../reference/exercises/storage/protocol.ts'
import type { Session } from '../../../reference/net/session.ts'
import { isRight, requestFrame, type ServedFile, type StorageRequest } from './storage-request.ts'
import { say } from './words/say.ts'

/** Why the right answer did not come. */
export interface Wrong {
  readonly kind: 'none' | 'closed' | 'wrong'
  readonly text: Text
  readonly frame?: Facts['frame']
}

/** One connection to a storage server. */
export class StorageLine {
  readonly peer: FramedPeer
  #answeredMs = Number.POSITIVE_INFINITY

  constructor(name: string, session: Session, pace: Pace) {
    this.peer = new FramedPeer(name, session, pace, lengthField, maxBodyBytes)
  }

  /** How long the last answer took. */
  get answeredMs(): number {
    return this.#answeredMs
  }

  /** Forgets the past, which nobody will look at. */
  forget(): void {
    this.peer.session.history.splice(0)
  }

  /** Sends a request in one piece and awaits its answer; undefined when it is right. */
  async ask(request: StorageRequest, files: readonly ServedFile[], withinMs: number): Promise<Wrong | undefined> {
    await this.peer.sendBytes(requestFrame(request, files))
    return this.expectAnswer(request, files, withinMs)
  }

  /** Awaits the answer to a request that was sent; undefined when it is right. */
  async expectAnswer(
    request: StorageRequest,
    files: readonly ServedFile[],
    withinMs: number,
  ): Promise<Wrong | undefined> {
    const since = performance.now()
    const answer = await this.#next(withinMs)
    this.#answeredMs = performance.now() - since
    if ('text' in answer) return answer
    return isRight(request, files, answer) ? undefined : { kind: 'wrong', text: say('answer-differs') }
  }

  /** Ends the conversation, and reads to the end unless it was broken off in the middle of a message. */
  async leave(withinMs: number): Promise<void> {
    await leavePolitely(this.peer, withinMs)
  }

  async #next(withinMs: number): Promise<Answer | Wrong> {
    try {
      return await nextAnswer(this.peer, withinMs)
    } catch (problem) {
      if (!(problem instanceof ExpectationFailed)) throw problem
      const { reason, facts } = problem
      return { kind: facts.answer ?? 'none', text: reason.text, ...(facts.frame && { frame: facts.frame }) }
    }
  }
}
