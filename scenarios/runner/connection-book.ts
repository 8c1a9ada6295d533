import type { MessageId } from '../words/say.ts'
import { type Step, verbOf } from './scenario.ts'

type State = 'new' | 'open' | 'ended' | 'gone'

/** Follows, without a network, which peers are connected as the steps go on. */
export class ConnectionBook {
  readonly #states = new Map<string, State>()
  #opened = 0
  #mostOpen = 0

  /** How many connections were opened so far. */
  get opened(): number {
    return this.#opened
  }

  /** How many were open at the same time. */
  get mostOpen(): number {
    return this.#mostOpen
  }

  /** Takes one step of one peer; gives what is wrong with it at this point. */
  take(step: Step): MessageId | undefined {
    const peer = peerOf(step)
    if ('restart' in step) for (const each of this.#states.keys()) this.#states.set(each, 'gone')
    if (peer === undefined) return undefined
    const state = this.#states.get(peer) ?? 'new'
    if ('connect' in step) {
      this.#open(peer)
      return state === 'open' ? 'already-connected' : undefined
    }
    const isLeaving = 'end' in step || 'reset' in step
    if (state === 'gone' || (state === 'new' && isLeaving)) return 'not-connected'
    if (state === 'new') this.#open(peer)
    if (state === 'ended' && ('send' in step || 'end' in step)) return 'already-ended'
    if (isLeaving || 'expect-close' in step) this.#states.set(peer, 'end' in step ? 'ended' : 'gone')
    return undefined
  }

  #open(peer: string): void {
    this.#states.set(peer, 'open')
    this.#opened++
    const open = [...this.#states.values()].filter((state) => state === 'open' || state === 'ended').length
    this.#mostOpen = Math.max(this.#mostOpen, open)
  }
}

/** The peer that a step belongs to; undefined for steps of nobody or of several. */
export function peerOf(step: Step): string | undefined {
  const verb = verbOf(step)
  if (['restart', 'note', 'file-exists', 'repeat', 'parallel', 'pause'].includes(verb)) return undefined
  const value: unknown = (step as Record<string, unknown>)[verb]
  return typeof value === 'string' ? value : (value as { readonly peer: string }).peer
}

/** Where in a step's data the name of its peer stands. */
export function peerPath(step: Step): readonly string[] {
  const verb = verbOf(step)
  return typeof (step as Record<string, unknown>)[verb] === 'string' ? [verb] : [verb, 'peer']
}
