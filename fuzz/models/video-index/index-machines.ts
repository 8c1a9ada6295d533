import { NotApplicable } from '../../../conformance/model/outcome-errors.ts'
import { morePatient, type Pace } from '../../../conformance/model/pace.ts'
import { randomFor } from '../../../conformance/model/random.ts'
import { RawPeer } from '../../../conformance/peers/raw-peer.ts'
import { loadFactor } from '../../../conformance/runner/load-factor.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { registerFresh } from '../../../conformance/suites/video-index/fresh.ts'
import { addressOf, machineAddress, otherMachine } from '../../../conformance/suites/video-index/machines.ts'
import { leavePolitely, openPeer } from '../../../conformance/suites/video-index/open-peer.ts'
import type { ExampleRun } from '../../engine/example-result.ts'
import { machines } from './index-step.ts'

const patience = 3

/** The machines of one example, each with a connection of its own. */
export interface OpenMachines {
  readonly ips: readonly string[]
  readonly peers: readonly RawPeer[]
}

/** Opens machines that the server has never seen, or, where one computer cannot look like several, one that it knows. */
export class IndexMachines {
  readonly #context: ServerContext
  readonly #used = new Map<string, number>()
  /** Whether the server knows every machine before an example begins. */
  readonly areKnown: boolean

  private constructor(context: ServerContext, areKnown: boolean) {
    this.#context = context
    this.areKnown = areKnown
  }

  static async open(context: ServerContext): Promise<IndexMachines> {
    try {
      otherMachine(context)
      return new IndexMachines(context, false)
    } catch (problem) {
      if (!(problem instanceof NotApplicable)) throw problem
      await registerFresh(context, await openPeer(context, 'ana'))
      return new IndexMachines(context, true)
    }
  }

  /** A tag that no run of an example had before; the first run has the example's own. */
  freshTag(tag: string): string {
    const used = this.#used.get(tag) ?? 0
    this.#used.set(tag, used + 1)
    // who was started by somebody else remembers earlier runs, also those with the same seed
    const life = this.#context.subject.kind === 'target' ? `-${Date.now()}` : ''
    return used === 0 ? `${tag}${life}` : `${tag}${life}-${used}`
  }

  /** Connects the machines of the example with this tag. */
  async connect(tag: string, { patience: wanted }: ExampleRun): Promise<OpenMachines> {
    const { pace } = this.#context
    const random = randomFor(0, tag)
    const from = this.areKnown ? [] : Array.from({ length: machines }, () => machineAddress(random))
    const peers: RawPeer[] = []
    for (let i = 0; i < machines; i++) peers.push(await this.#peer(i, from[i], paceOf(wanted, pace)))
    return { peers, ips: peers.map((peer, i) => from[i] ?? addressOf(peer)) }
  }

  /** All leave at once. */
  async leave({ peers }: OpenMachines): Promise<void> {
    await Promise.all(peers.map(leavePolitely))
  }

  async #peer(i: number, from: string | undefined, pace: Pace): Promise<RawPeer> {
    const name = machineName(i)
    return new RawPeer(name, await this.#context.connect(name, from === undefined ? {} : { from }), pace)
  }
}

/** What a machine is called in transcripts and scenarios. */
export function machineName(machine: number): string {
  return ['ana', 'luis', 'eva'][machine] ?? `cliente-${machine + 1}`
}

function paceOf(wanted: ExampleRun['patience'], pace: Pace): Pace {
  if (wanted === 'thorough') return morePatient(pace, patience * loadFactor())
  return wanted === 'hasty' ? { ...pace, answerMs: Math.min(pace.answerMs, 2 * pace.silenceMs) } : pace
}
