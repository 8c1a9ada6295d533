import type { ReplyKind } from '../../../conformance/suites/video-index/oracles/reply-kind.ts'
import { type IndexStep, portOf } from './index-step.ts'

/** Where a video can be fetched. */
export interface Owner {
  readonly ip: string
  readonly port: number
}

/** What a command has to be answered with. */
export type Due =
  | { readonly kind: ReplyKind }
  | { readonly kind: 'list'; readonly videos: readonly number[] }
  | { readonly kind: 'found'; readonly owners: readonly Owner[] }

interface Known {
  readonly who: number
  readonly at: number
  readonly videos: number[]
}

/** What a central server must know after the commands of one example. */
export class IndexModel {
  readonly #ips: readonly string[]
  readonly #registeredBefore: boolean
  readonly #clients: Known[] = []

  /** With `registeredBefore` every machine was registered before the example began. */
  constructor(ips: readonly string[], registeredBefore: boolean) {
    this.#ips = ips
    this.#registeredBefore = registeredBefore
  }

  /** Takes a command and tells its answer. */
  take({ machine, act }: IndexStep): Due {
    if (act.kind === 'register') return this.#register(act.who, act.at)
    if (!this.#registeredBefore && !this.#clients.some(({ at }) => at === machine)) return { kind: 'refused' }
    if (act.kind === 'list') return { kind: 'list', videos: this.#clients.flatMap(({ videos }) => videos) }
    if (act.kind === 'add') return this.#add(act.who, act.what)
    const owners = this.#clients.filter(({ videos }) => videos.includes(act.video))
    if (owners.length === 0) return { kind: 'not-found' }
    return { kind: 'found', owners: owners.map(({ who, at }) => ({ ip: this.#ips[at] ?? '', port: portOf(who) })) }
  }

  #register(who: number, at: number): Due {
    if (this.#clients.some((client) => client.who === who)) return { kind: 'duplicate' }
    this.#clients.push({ who, at, videos: [] })
    return { kind: 'registered' }
  }

  #add(who: number, what: readonly number[]): Due {
    const client = this.#clients.find((each) => each.who === who)
    if (!client) return { kind: 'unknown-client' }
    client.videos.push(...what)
    return { kind: 'videos-added' }
  }
}
