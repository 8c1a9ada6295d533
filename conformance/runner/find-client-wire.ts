import type { Text } from '../model/text.ts'
import type { Transport } from '../model/transport.ts'
import { transportOf, type WireProfile } from '../wires/wire-profile.ts'
import { say } from '../words/say.ts'
import { sayWith } from '../words/say-with.ts'
import type { ClientCaseRun, ClientCaseRunner } from './client-case-runner.ts'
import { type RunOptions, wireOf } from './run-options.ts'

/** In which wire the cases are to speak with a client, and what is worth telling of how that was found. */
export interface ClientWire {
  readonly runner: ClientCaseRunner
  readonly spoken: string
  readonly observed: readonly Text[]
}

const mostSaidBytes = 80
const betweenTexts = Buffer.from(' · ')

/** Tries the shipped wires on a client whose exercise leaves the wire free, unless the user named one. */
export async function findClientWire(options: RunOptions, runner: ClientCaseRunner): Promise<ClientWire> {
  const { tryClient, profiles = [] } = options.suite
  const [canonical] = profiles
  const named = options.profile ?? profiles.find(({ name }) => name === options.wire)
  if (named) return { runner, spoken: named.name, observed: [told('wire-named', named)] }
  if (!tryClient || !canonical) return { runner, spoken: wireOf(options), observed: [] }
  let best: { readonly run: ClientCaseRun; readonly profile: WireProfile; readonly understood: number } | undefined
  let transport: Transport | undefined
  for (const profile of profiles) {
    if (transport !== undefined && transportOf(profile) !== transport) continue
    const speaking = runner.speaking(profile)
    const peers: { readonly understood: number; readonly session: { readonly transport: Transport } }[] = []
    const run = await speaking.try(`wire/${profile.name}`, (context) =>
      tryClient(context, (peer) => void peers.push(peer)),
    )
    if (run.outcome.verdict === 'pass')
      return { runner: speaking, spoken: profile.name, observed: [told('wire-found', profile)] }
    transport ??= peers[0]?.session.transport
    const understood = peers.reduce((sum, peer) => sum + peer.understood, 0)
    if (!best || understood > best.understood) best = { run, profile, understood }
  }
  const { run, profile } = best as NonNullable<typeof best>
  const unknown = say('unknown-client-wire', { said: saidBy(run), nearest: profile.name })
  return { runner: runner.speaking(profile, unknown), spoken: profile.name, observed: [unknown] }
}

function told(id: 'wire-named' | 'wire-found', { name, title }: WireProfile): Text {
  return sayWith(id, { wire: name, title })
}

function saidBy({ recorder }: ClientCaseRun): string {
  const came = recorder
    .transcript({ entries: 20, bytesPerEntry: mostSaidBytes })
    .filter(({ direction }) => direction === 'in')
  const bytes = Buffer.concat(came.flatMap((entry) => [Buffer.from(entry.bytes, 'base64'), betweenTexts]).slice(0, -1))
  if (bytes.length === 0) return 'undefined'
  return bytes.toString('utf8', 0, mostSaidBytes).replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, '·')
}
