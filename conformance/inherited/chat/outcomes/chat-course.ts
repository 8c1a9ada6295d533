import { NotApplicable } from '../../../model/outcome-errors.ts'
import { isShown } from '../../../pair/oracles/shown-text.ts'
import type { PairView, ProgramView } from '../../../pair/pair-view.ts'
import { say } from '../words/say.ts'

/** The two people: two clients of a server that passes on what they say, or a client and the operator of its server. */
export type ChatForm = 'two-clients' | 'with-server'

/** Who came in is really there after so long. */
const settledMs = 100
/** A server that is a person sits down at its keyboard within this time. */
const operatorWithinMs = 700
/** The same where something was said to it. */
const operatorAnswersWithinMs = 1500
/** A network that disturbs may hold something back. */
const disturbedWithinMs = 10_000

/** What happens in one telling between two people, each of whom may be the one who begins. */
export class ChatCourse {
  readonly form: ChatForm
  /** The server's keyboard may be in use, and whose it is cannot be told. */
  #isEarly = false
  #wasAtKeyboard = false
  #metAtMs: number | undefined
  #hasSecondBegun: boolean | undefined

  constructor(form: ChatForm) {
    this.form = form
  }

  /** The client that came first. */
  first({ client }: PairView): ProgramView {
    return client
  }

  /** The other person; undefined as long as the second client is not there. */
  second({ clients, server }: PairView): ProgramView | undefined {
    return this.form === 'with-server' ? server : clients.get('luis')
  }

  /** Both are there, and it is time for the first word. @throws NotApplicable when the server has the other form. */
  isMet(view: PairView): boolean {
    this.#look(view)
    const { connections, transport } = view.conversation
    const last = [...view.clients.values()].at(-1)
    const wanted = this.form === 'two-clients' ? 2 : 1
    const isThere = connections >= wanted || (transport === 'udp' && last?.waits === true)
    if (view.clients.size < wanted || !isThere) return false
    this.#metAtMs ??= performance.now()
    return performance.now() - this.#metAtMs >= settledMs
  }

  /** The second person has the first word: nobody types at the first, who waits to hear. */
  isSecondFirst(view: PairView): boolean {
    const second = this.second(view)
    if (this.#hasSecondBegun === undefined && second && this.isMet(view)) {
      if (view.client.typed.some(({ line }) => line.length > longestName)) this.#hasSecondBegun = false
      else if (second.waits && !view.client.waits) this.#hasSecondBegun = true
    }
    return this.#hasSecondBegun === true
  }

  /** @throws NotApplicable when it turns out that the server has the other form. */
  #look(view: PairView): void {
    const { waits, isSeenWaiting } = view.server
    const { connections, passages } = view.conversation
    const isBefore = connections === 0 && passages.length === 0
    if (isSeenWaiting && isBefore) this.#isEarly = true
    if (isSeenWaiting && !isBefore) this.#wasAtKeyboard = true
    // who is only silent may wait for its keyboard; who also shows what it was told probably does
    if (waits && !isSeenWaiting && this.#isShownByServer(view)) this.#isEarly = true
    if (this.#isEarly) return
    if (this.form === 'two-clients' && this.#wasAtKeyboard)
      throw new NotApplicable({ code: 'server-is-person', text: say('pair-server-is-person') })
    if (this.form === 'with-server' && !this.#wasAtKeyboard && this.#isLate(view)) throw notAPerson()
  }

  #isShownByServer({ server, client }: PairView): boolean {
    return client.typed.some(({ line }) => line.length > longestName && isShown(server, line))
  }

  /** What was said may be on its way for long; over UDP a client repeats for ever what nobody answers. */
  #isLate({ client, conversation: { disturbances } }: PairView): boolean {
    const typedAtMs = client.typed.at(-1)?.atMs
    const sinceMs = Math.max(this.#metAtMs ?? Number.POSITIVE_INFINITY, typedAtMs ?? 0)
    const withinMs = typedAtMs === undefined ? operatorWithinMs : operatorAnswersWithinMs
    return performance.now() - sinceMs >= (disturbances.length > 0 ? disturbedWithinMs : withinMs)
  }

  /** Judges; where it stays open whose keyboard the server's is, nobody is accused of having the other form. */
  judge(view: PairView, expect: () => void): void {
    this.#look(view)
    try {
      expect()
    } catch (failed) {
      if (!this.#isEarly) throw failed
      if (this.form === 'with-server') throw notAPerson()
      if (view.server.waits && this.#isShownByServer(view))
        throw new NotApplicable({ code: 'server-is-person', text: say('pair-server-is-person') })
      throw failed
    }
  }
}

/** Who types a name has not yet said anything. */
const longestName = 12

function notAPerson(): NotApplicable {
  return new NotApplicable({ code: 'server-passes-on', text: say('pair-server-passes-on') })
}
