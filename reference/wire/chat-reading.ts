import { type ChatReply, chatErrors, readChatReply } from './chat-message.ts'

/** What a person's program understands from the server; an error may end it all, or leave the turn where it was. */
export type ChatHeard =
  | Exclude<ChatReply, { kind: 'error' }>
  | { readonly kind: 'error'; readonly why: string; readonly isOver: boolean; readonly keepsTurn: boolean }

/** The replies of one conversation in their context. */
export class ChatReading {
  /** Whether anything came that belongs to a conversation. */
  hasBegun = false
  #awaitsAnswer = false
  #lastText: string | undefined

  /** Notes that a text was sent. */
  said(): void {
    this.#awaitsAnswer = true
    this.#lastText = undefined
  }

  /** Reads one reply. */
  read(bytes: Buffer): ChatHeard {
    const reply = readChatReply(bytes)
    if (reply.kind === 'error') {
      const keepsTurn = this.#awaitsAnswer && reply.why !== chatErrors.notYourTurn
      if (keepsTurn) this.#awaitsAnswer = false
      return { ...reply, isOver: !this.hasBegun, keepsTurn }
    }
    if (reply.kind === 'other') return reply
    this.hasBegun = true
    if (reply.kind === 'text') this.#lastText = reply.text
    if (reply.kind !== 'wait') this.#awaitsAnswer = false
    return reply
  }

  /** Whether these bytes are the text that was heard last, before anything was answered to it: a repeated datagram. */
  isRepeated(bytes: Buffer): boolean {
    const reply = readChatReply(bytes)
    return reply.kind === 'text' && reply.text === this.#lastText
  }
}
