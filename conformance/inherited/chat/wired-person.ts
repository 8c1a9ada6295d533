import { ExpectationFailed } from '../../model/outcome-errors.ts'
import type { Text } from '../../model/text.ts'
import { contentDifference } from '../../oracles/content-difference.ts'
import type { Heard, HeardMessage } from '../../wires/heard.ts'
import { leaveWired } from '../../wires/leave-wired.ts'
import { missing, unexpected } from '../../wires/message-failures.ts'
import type { WiredPeer } from '../../wires/wired-peer.ts'
import type { Ending, Person } from './person.ts'
import { brief } from './texts.ts'
import { say } from './words/say.ts'

type Missing = Exclude<Heard, HeardMessage | { kind: 'unknown' }>

/** What reached a person's program. */
type Said =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'over' | 'notice' | 'refuse' }
  | { readonly kind: 'other'; readonly bytes: Buffer }
  | { readonly kind: 'missing'; readonly heard: Missing }

const fromServer = ['hear', 'turn', 'wait', 'refuse', 'over'] as const

/** A person whose program we are. */
export class WiredPerson implements Person {
  readonly peer: WiredPeer

  constructor(peer: WiredPeer) {
    this.peer = peer
  }

  get name(): string {
    return this.peer.name
  }

  talk(text: string): Promise<void> {
    return this.peer.say('talk', { text })
  }

  async hears(text: string, others: readonly string[] = [], withinMs = this.peer.pace.answerMs): Promise<string> {
    const { profile, pace } = this.peer
    let until = performance.now() + withinMs
    let odd: Buffer | undefined
    for (;;) {
      const said = await this.#next(until - performance.now())
      if (said.kind === 'text') {
        if (said.text === text || others.includes(said.text)) return said.text
        throw differs(said.text, text)
      }
      if (said.kind === 'over') throw overEarly()
      if (said.kind === 'missing')
        throw odd && said.heard.kind === 'deadline'
          ? unexpected(profile, ['hear'], odd)
          : missing(profile, ['hear'], said.heard)
      if (said.kind !== 'other') continue
      // the wording of a notice is free: what was awaited may still come
      odd ??= said.bytes
      until = Math.min(until, performance.now() + pace.settleMs)
    }
  }

  async overhears(texts: readonly string[], withinMs: number): Promise<string | undefined> {
    const until = performance.now() + withinMs
    for (;;) {
      const said = await this.#next(until - performance.now())
      if (said.kind === 'text' && texts.includes(said.text)) return said.text
      if (said.kind === 'missing' || said.kind === 'over') return undefined
    }
  }

  /** Whether what she said is refused within `withinMs`, in whatever words, or ends it all. */
  async isRefused(withinMs: number): Promise<boolean> {
    const until = performance.now() + withinMs
    for (;;) {
      const said = await this.#next(until - performance.now())
      if (said.kind === 'missing') return said.heard.kind !== 'deadline'
      if (said.kind !== 'notice') return true
    }
  }

  watchForEnd(): (ending: Ending) => Promise<void> {
    return (ending) => this.#toldEnd(ending)
  }

  /** Whether she learns that the other one has left. */
  async isToldEnd(): Promise<boolean> {
    try {
      await this.#toldEnd('notice-or-close')
      return true
    } catch (thrown) {
      if (thrown instanceof ExpectationFailed) return false
      throw thrown
    }
  }

  async quit(): Promise<void> {
    await this.peer.say('quit')
  }

  leave(): Promise<boolean> {
    return leaveWired(this.peer)
  }

  async #toldEnd(ending: Ending): Promise<void> {
    const until = performance.now() + this.peer.pace.answerMs
    for (;;) {
      const said = await this.#next(until - performance.now())
      // the wording of the notice is free, too
      if (said.kind === 'over' || said.kind === 'other') return
      if (said.kind !== 'missing') continue
      const isClosed = said.heard.kind !== 'deadline'
      if (isClosed && ending === 'notice-or-close') return
      throw notTold(isClosed, said.heard.waitedMs)
    }
  }

  async #next(withinMs: number): Promise<Said> {
    const heard = await this.peer.hear(fromServer, Math.max(0, withinMs))
    if (heard.kind === 'unknown') return { kind: 'other', bytes: heard.bytes }
    if (heard.kind !== 'message') return { kind: 'missing', heard }
    if (heard.message === 'hear') return { kind: 'text', text: heard.fields.text ?? '' }
    if (heard.message === 'over') return { kind: 'over' }
    return { kind: heard.message === 'refuse' ? 'refuse' : 'notice' }
  }
}

function differs(actual: string, wanted: string): ExpectationFailed {
  const difference = contentDifference(Buffer.from(actual), Buffer.from(wanted))
  return new ExpectationFailed(
    {
      code: 'text-differs',
      text: say('text-differs', { text: brief(actual) }),
      expected: say('text-expected', { text: brief(wanted) }),
      ...(difference && { actual: difference.text, pictures: [difference.picture] }),
    },
    { answer: 'wrong' },
  )
}

function overEarly(): ExpectationFailed {
  return new ExpectationFailed(
    { code: 'over-early', text: say('over-early'), expected: say('over-early-expected') },
    { answer: 'closed' },
  )
}

function notTold(isClosed: boolean, waitedMs: number): ExpectationFailed {
  const text: Text = isClosed ? say('closed-without-notice') : say('not-told', { ms: Math.round(waitedMs) })
  return new ExpectationFailed(
    { code: isClosed ? 'closed-without-notice' : 'not-told', text, expected: say('told-expected') },
    { answer: isClosed ? 'closed' : 'none', timed: !isClosed },
  )
}
