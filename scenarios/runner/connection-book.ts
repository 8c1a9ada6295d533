import type { Role } from '../../conformance/model/requirement.ts'
import type { MessageId } from '../words/say.ts'
import { type Accept, type Step, verbOf } from './scenario.ts'

type State = 'new' | 'open' | 'ended' | 'gone'

/** Follows, without a network, which peers are connected as the steps go on. */
export class ConnectionBook {
  readonly #states = new Map<string, State>()
  readonly #mustBeAccepted: boolean
  #opened = 0
  #mostOpen = 0

  /** Against a client, nobody is connected before the client called and was accepted. */
  constructor(role: Role = 'server') {
    this.#mustBeAccepted = role === 'client'
  }

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
    if ('connect' in step || 'accept' in step) {
      this.#open(peer)
      return state === 'open' ? 'already-connected' : undefined
    }
    const isLeaving = 'end' in step || 'reset' in step
    if (state === 'gone' || (state === 'new' && isLeaving)) return 'not-connected'
    if (state === 'new' && this.#mustBeAccepted) return 'not-accepted'
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
  if (verbsOfNobody.has(verb)) return undefined
  const value: unknown = (step as Record<string, unknown>)[verb]
  if (typeof value === 'string') return value
  return verb === 'accept' ? (value as Accept).as : (value as { readonly peer: string }).peer
}

/** Where in a step's data the name of its peer stands. */
export function peerPath(step: Step): readonly string[] {
  const verb = verbOf(step)
  if (typeof (step as Record<string, unknown>)[verb] === 'string') return [verb]
  return [verb, verb === 'accept' ? 'as' : 'peer']
}

const verbsOfNobody = new Set([
  'restart',
  'note',
  'file-exists',
  'expect-file',
  'expect-no-file',
  'type',
  'expect-terminal',
  'expect-exit',
  'end-keyboard',
  'open',
  'repeat',
  'parallel',
  'each',
  'pause',
])
