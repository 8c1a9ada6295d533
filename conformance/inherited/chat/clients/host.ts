import { seen } from '../../../faults/send-in-pieces.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import { expectTerminal } from '../../../oracles/expect-terminal.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { leaveWired } from '../../../wires/leave-wired.ts'
import { missing, unexpected } from '../../../wires/message-failures.ts'
import { acceptWired } from '../../../wires/open-wired.ts'
import type { WireProfile } from '../../../wires/wire-profile.ts'
import type { WiredPeer } from '../../../wires/wired-peer.ts'
import { typed } from '../keyboard-person.ts'
import { brief, freshText } from '../texts.ts'
import { isPerson } from '../vocabulary.ts'
import { say } from '../words/say.ts'

/** What a client came to say. */
export type ClientSaid =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'quit' | 'silent' | 'gone' }

/** The server of the client under test, the person to whom it talks, and its own keyboard. */
export class ChatHost {
  readonly peer: WiredPeer
  readonly #context: ClientContext
  /** What a client is told that joins again because the first answer did not come. */
  #place: 'turn' | 'wait'

  private constructor(context: ClientContext, peer: WiredPeer, place: 'turn' | 'wait') {
    this.#context = context
    this.peer = peer
    this.#place = place
  }

  /** Meets a client that has the turn. @throws ExpectationFailed */
  static async meetSpeaking(context: ClientContext, onPeer?: (peer: WiredPeer) => void): Promise<ChatHost> {
    const host = await ChatHost.#meet(context, 'turn', onPeer)
    if (host.#isPerson) {
      await host.say(freshText(context.random, 'adelante'))
      await host.expectShown(host.#lastSaid)
    }
    return host
  }

  /** Meets a client that has to wait for us to speak. @throws ExpectationFailed */
  static meetListening(context: ClientContext): Promise<ChatHost> {
    return ChatHost.#meet(context, 'wait')
  }

  static async #meet(
    context: ClientContext,
    place: 'turn' | 'wait',
    onPeer?: (peer: WiredPeer) => void,
  ): Promise<ChatHost> {
    await context.launch()
    const speaksFirst = context.profile !== undefined && isPerson(context.profile)
    const opening = freshText(context.random, 'buenas')
    // its person speaks first, and over UDP it calls nobody before
    context.does({ act: 'join' }, [])
    if (speaksFirst) saysText(context, context.profile, opening)
    const peer = await acceptWired(context, 'cliente')
    onPeer?.(peer)
    const host = new ChatHost(context, peer, place)
    context.defer(async () => void (await leaveWired(peer, context.pace.silenceMs)))
    if (speaksFirst) await host.expectText(opening)
    else {
      if (peer.has('join')) await peer.expect(['join'])
      await peer.say(place)
      // what is said next comes by itself, unless a case joins it
      const { pace, queues } = context
      if (peer.session.transport === 'tcp') await seen(peer.session, { gapMs: pace.gapMs, queues, served: true })
    }
    return host
  }

  get #isPerson(): boolean {
    return isPerson(this.peer.profile)
  }

  #lastSaid = ''

  /** The other person says something. */
  async say(text: string): Promise<void> {
    this.#place = 'turn'
    this.#lastSaid = text
    await this.peer.say('hear', { text })
  }

  /** The other person has left. */
  async over(): Promise<void> {
    await this.peer.say('over')
    this.peer.session.end()
  }

  /** Types what the client’s person says. */
  type(text: string): void {
    saysText(this.#context, this.peer.profile, text)
  }

  typeQuit(): void {
    this.#context.does({ act: 'leave' }, [typed(this.peer.profile, 'quit')])
  }

  /** What the client says next; that it joins again is answered and passed over. @throws ExpectationFailed for what is no message. */
  async next(withinMs: number): Promise<ClientSaid> {
    const until = performance.now() + withinMs
    for (;;) {
      const heard = await this.peer.hear(['quit', 'talk', 'join'], Math.max(0, until - performance.now()))
      if (heard.kind === 'unknown') throw unexpected(this.peer.profile, ['talk', 'quit'], heard.bytes)
      if (heard.kind === 'deadline' && heard.bytes.length > 0) throw missing(this.peer.profile, ['talk', 'quit'], heard)
      if (heard.kind !== 'message') return { kind: heard.kind === 'deadline' ? 'silent' : 'gone' }
      if (heard.message === 'join') await this.peer.say(this.#place)
      else if (heard.message === 'quit') return { kind: 'quit' }
      else {
        this.#place = 'wait'
        return { kind: 'text', text: heard.fields.text ?? '' }
      }
    }
  }

  /** The client sends what was typed, one of `texts`; gives which. @throws ExpectationFailed */
  async expectText(...texts: readonly string[]): Promise<string> {
    const { answerMs } = this.#context.pace
    const said = await this.next(answerMs)
    if (said.kind === 'text' && texts.includes(said.text)) return said.text
    const text =
      said.kind === 'silent'
        ? say('client-silent', { ms: Math.round(answerMs) })
        : said.kind === 'gone'
          ? say('client-gone')
          : say('client-said-other', { text: said.kind === 'text' ? brief(said.text) : 'desconectar' })
    throw new ExpectationFailed(
      { code: `client-${said.kind}`, text, expected: say('client-says', { text: brief(texts.at(-1) ?? '') }) },
      {
        answer: said.kind === 'silent' ? 'none' : said.kind === 'gone' ? 'closed' : 'wrong',
        timed: said.kind === 'silent',
      },
    )
  }

  /** The client's terminal comes to show a text whole. @throws ExpectationFailed */
  async expectShown(text: string): Promise<void> {
    await expectTerminal(this.#context, say('client-shows', { text: brief(text) }), (shown) => shown.includes(text))
  }
}

/** The client’s person says something. */
export function saysText(context: ClientContext, profile: WireProfile, text: string): void {
  context.does({ act: 'say', values: { text } }, [typed(profile, 'talk', { text })])
}
