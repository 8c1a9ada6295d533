import type { Keymap } from '../keyboards/keymap.ts'
import type { ServerTraits } from '../model/server-traits.ts'
import type { TestCase } from '../model/test-case.ts'
import type { Transport } from '../model/transport.ts'
import type { Verdict } from '../model/verdict.ts'
import { ClientCaseRunner } from '../runner/client-case-runner.ts'
import type { ClientContext } from '../runner/client-context.ts'
import type { Outcome } from '../runner/run-case.ts'
import { ServerCaseRunner } from '../runner/server-case-runner.ts'
import type { ServerContext } from '../runner/server-context.ts'
import type { Suite } from '../runner/suite.ts'
import type { ClientManner } from '../subject/client-manner.ts'
import type { WireProfile } from '../wires/wire-profile.ts'
import { fromPlain } from './plain-data.ts'
import { playedClient, playedDoors } from './played-client.ts'
import { playedRelays } from './played-relay.ts'
import { PlayedServer } from './played-server.ts'
import { Player } from './player.ts'
import type { RunRecord } from './read-record.ts'
import type { TryLine } from './record-lines.ts'
import type { ReplayFate } from './replay-fate.ts'
import { say } from './words/say.ts'

/** Where we were without a processor for longer in one case, another verdict shows nothing. */
const mostStalledMs = 100

/** Judges one server case again from its recorded try. */
export async function replayServerTry(
  { suite, record, filesFolder }: { suite: Suite; record: RunRecord; filesFolder: string | undefined },
  testCase: TestCase<ServerContext>,
  line: TryLine,
  was: Verdict,
): Promise<ReplayFate> {
  const { server, run } = record
  if (!server) return { kind: 'undecided', why: say('not-recorded') }
  await using player = new Player(line, record.bytesOf)
  const subject = new PlayedServer(server.kind, server.command, player)
  const { pace, wire, fuzzRuns = 0 } = line
  const runner = new ServerCaseRunner({
    subject,
    traits: fromPlain(server.traits) as ServerTraits,
    pace,
    seed: run.seed,
    fuzzRuns,
    queues: player.queues(),
    filesFolder,
    wire,
    profile: profileOf(suite, line),
    transports: suite.transports as readonly [Transport, ...Transport[]],
    reach: (peer) => player.reach(peer),
    openRelay: playedRelays(player),
  })
  player.order.start()
  return fateOf(player, (await runner.tryOnce(ending(testCase, player))).outcome, was)
}

/** Judges one client case again from its recorded try. */
export async function replayClientTry(
  { suite, record }: { suite: Suite; record: RunRecord },
  testCase: TestCase<ClientContext>,
  line: TryLine,
  was: Verdict,
): Promise<ReplayFate> {
  const { client, run } = record
  if (!client) return { kind: 'undecided', why: say('not-recorded') }
  await using player = new Player(line, record.bytesOf)
  const { pace, wire, unknownWire, attempt } = line
  const runner = new ClientCaseRunner({
    subject: playedClient(client, player),
    manner: fromPlain(client.manner) as ClientManner,
    keymap: fromPlain(client.keymap) as Keymap | undefined,
    pace,
    seed: run.seed,
    queues: player.queues(),
    wire,
    profile: profileOf(suite, line),
    unknownWire,
    transports: suite.transports as readonly [Transport, ...Transport[]],
    openDoor: playedDoors(player),
    openRelay: playedRelays(player),
  })
  player.order.start()
  return fateOf(player, (await runner.tryOnce(ending(testCase, player), attempt)).outcome, was)
}

/** What a case does after its outcome is no part of the record. */
function ending<Context>(testCase: TestCase<Context>, player: Player): TestCase<Context> {
  return {
    ...testCase,
    run: async (context) => {
      try {
        await testCase.run(context)
      } finally {
        player.over()
      }
    },
  }
}

function fateOf({ divergence, line }: Player, outcome: Outcome, was: Verdict): ReplayFate {
  if (divergence) return { kind: 'undecided', why: divergence }
  const stalledMs = line.stalls.reduce((sum, [from, to]) => sum + to - from, 0)
  // another verdict may come of that alone: whether a deadline had passed depends on when we looked
  if (outcome.verdict !== was && stalledMs > mostStalledMs)
    return { kind: 'undecided', why: say('was-busy', { ms: Math.round(stalledMs) }) }
  if (outcome.verdict !== 'error') return { kind: 'judged', verdict: outcome.verdict, outcome }
  const problem = outcome.reason?.actual?.en.split('\n')[0] ?? ''
  return { kind: 'undecided', why: say('went-wrong', { problem }) }
}

function profileOf({ profiles = [] }: Suite, { wire, profile }: TryLine): WireProfile | undefined {
  return profile === undefined ? profiles.find(({ name }) => name === wire) : (fromPlain(profile) as WireProfile)
}
