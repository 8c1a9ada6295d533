import type { Facts } from '../../../conformance/model/facts.ts'
import type { Pace } from '../../../conformance/model/pace.ts'
import type { Text } from '../../../conformance/model/text.ts'
import { frameMissing } from '../../../conformance/oracles/expect-frame.ts'
import { type FrameArrival, FramedPeer } from '../../../conformance/peers/framed-peer.ts'
import type { WireBoard } from '../../../reference/exercises/canvas/board.ts'
import {
  cerrar,
  encodeMessage,
  lengthField,
  maxBodyBytes,
  readServerMessage,
} from '../../../reference/exercises/canvas/protocol.ts'
import type { Session } from '../../../reference/net/session.ts'
import { say } from '../../words/say.ts'

/** What came where a board was due. */
export type BoardAnswer =
  | { readonly kind: 'board'; readonly board: WireBoard }
  | { readonly kind: 'none' | 'closed' | 'wrong'; readonly text: Text; readonly frame?: Facts['frame'] }

/** One connection to a canvas server that knows the last board that came over it. */
export class CanvasLine {
  readonly peer: FramedPeer
  #lastBody: Buffer = Buffer.alloc(0)
  #lastBoard: WireBoard = {}
  #answeredMs = Number.POSITIVE_INFINITY

  constructor(name: string, session: Session, pace: Pace) {
    this.peer = new FramedPeer(name, session, pace, lengthField, maxBodyBytes)
  }

  /** The last board that came. */
  get board(): WireBoard {
    return this.#lastBoard
  }

  /** How long the last awaited board took. */
  get answeredMs(): number {
    return this.#answeredMs
  }

  /** Takes what came unasked, for a server may send more boards than anybody asked for, and forgets the past. */
  async drain(): Promise<void> {
    for (;;) {
      const arrival = await this.peer.nextFrame(0)
      if (arrival.kind !== 'frame') break
      this.#read(arrival.body)
    }
    this.peer.session.history.splice(0)
  }

  /** The next board, or what came or failed to come instead. */
  async nextBoard(withinMs: number): Promise<BoardAnswer> {
    const since = performance.now()
    const arrival = await this.peer.nextFrame(withinMs)
    this.#answeredMs = performance.now() - since
    return arrival.kind === 'frame' ? this.#read(arrival.body) : missing(this.peer, arrival)
  }

  /** Reads boards until one satisfies `isRight`; otherwise the last wrong one, or why no more came. */
  async boardUntil(
    isRight: (board: WireBoard) => boolean,
    withinMs: number,
  ): Promise<BoardAnswer & { readonly boards: number }> {
    const until = performance.now() + withinMs
    for (let boards = 0; ; boards++) {
      // once a wrong board has come, a right one gets a moment, not the whole time, unless patience is called for
      const left = until - performance.now()
      const isPatient = withinMs > this.peer.pace.answerMs
      const answer = await this.nextBoard(
        Math.max(0, boards > 0 && !isPatient ? Math.min(left, this.peer.pace.settleMs) : left),
      )
      if (answer.kind !== 'board') return { ...answer, boards }
      if (isRight(answer.board)) return { ...answer, boards: boards + 1 }
    }
  }

  /** Says goodbye and reads to the end, so that a server that cannot bear a broken pipe is not hurt; then lets go. */
  async leave(isMidFrame: boolean, withinMs: number = 2 * this.peer.pace.silenceMs): Promise<void> {
    if (isMidFrame) this.peer.session.end()
    else await this.peer.sendBytes(encodeMessage(cerrar))
    const until = performance.now() + withinMs
    for (let left = until - performance.now(); left > 0; left = until - performance.now()) {
      const { kind } = await this.peer.session.next(left)
      if (kind !== 'bytes') break
    }
    await this.peer[Symbol.asyncDispose]()
  }

  #read(body: Buffer): BoardAnswer {
    if (body.equals(this.#lastBody)) return { kind: 'board', board: this.#lastBoard }
    const message = readServerMessage(body)
    if (message.kind === 'board') {
      this.#lastBody = body
      this.#lastBoard = message.board
      return message
    }
    if (message.kind === 'close') return { kind: 'closed', text: say('got-farewell') }
    return {
      kind: 'wrong',
      text: message.kind === 'malformed' ? say('got-malformed') : say('got-other'),
    }
  }
}

function missing(peer: FramedPeer, arrival: Exclude<FrameArrival, { kind: 'frame' }>): BoardAnswer {
  const { reason, facts } = frameMissing(peer, arrival)
  return { kind: facts.answer ?? 'none', text: reason.text, ...(facts.frame && { frame: facts.frame }) }
}
