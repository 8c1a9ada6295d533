import { PreconditionNotReached } from '../model/outcome-errors.ts'
import { ClientRow } from './client-row.ts'
import type { Delivery } from './delivery.ts'
import { openNetworkBetween } from './open-network-between.ts'
import type { Telling, TellOptions } from './pair-context.ts'
import type { PairLane } from './pair-lane.ts'
import type { PairPrograms } from './pair-programs.ts'
import type { PairScene, PairStory } from './pair-story.ts'
import type { PairView } from './pair-view.ts'

import { beyondLimits, neverConnected } from './telling-failures.ts'
import { untilTold } from './until-told.ts'
import { say } from './words/say.ts'

/** How one telling is made. */
export interface TellingOptions extends TellOptions {
  readonly scene: PairScene
  readonly fresh: boolean
  readonly terminal: 'pipe' | 'pty'
}

/** A telling with what only its lane needs to know. */
export interface LaneTelling extends Omit<Telling, 'number'> {
  readonly isOfUsedServer: boolean
}

/** A program that says and does nothing for so long has nothing more to say; where datagrams may be repeated, longer. */
const quietMs = { stream: 2500, datagrams: 6000 }
/** No program is expected to wait longer than this for the next byte, again and again. */
const stalledMs = 2000
/** "Not for ever". */
const longestMs = 30_000

/** Tells a story once: both programs, the network between them, and the people at their keyboards. */
export async function tellStory(
  programs: PairPrograms,
  lane: PairLane,
  story: PairStory,
  delivery: Delivery,
  options: TellingOptions,
): Promise<LaneTelling> {
  const since = performance.now()
  const { scene, judge = (told, view) => told.judge(view), fresh, terminal, patience = 1 } = options
  const stage: { movedAtMs: number; clients: ClientRow | undefined } = { movedAtMs: since, clients: undefined }
  const onChange = () => {
    stage.movedAtMs = performance.now()
  }
  const hasOperator = scene.steps.some(({ who }) => who === 'server')
  await using server = await lane.server(scene, fresh || hasOperator, onChange)
  await using proxy = await openNetworkBetween(programs, lane, server, delivery, patience, () => stage.clients)
  await using clients = new ClientRow(programs, lane, story, scene, proxy.port, terminal, onChange)
  stage.clients = clients
  await clients.launchNext()
  const view = () => clients.view(server, proxy)
  const told = await untilTold(view, {
    judge: (now) => judge(scene, now),
    movedAtMs: () => Math.max(stage.movedAtMs, proxy.lastMovementAtMs),
    goOn: (now) => clients.goOn(now, server),
    isOver: () => clients.isOver,
    isDone: () => clients.isDone && server.isDone,
    isTakenLeave: () => isTakenLeave(proxy.conversation),
    isCalm: () => clients.isCalm,
    isDisturbed: () => delivery.kind !== 'lost' || proxy.conversation.disturbances.some(({ kind }) => kind === 'lost'),
    quietMs: quietMs[lane.transport === 'udp' ? 'datagrams' : 'stream'] * patience * programs.timeoutScale,
    // what our own network takes is not the programs' time
    deadlineMs: longestMs * programs.timeoutScale * (delivery.kind === 'plain' ? 1 : 3),
  })
  const last = view()
  const met = told && last.conversation.connections === 0 ? neverConnected(last, told, server.subject.port) : told
  const failure = beyondLimits(last) ?? met
  if (!failure && last.conversation.connections === 0 && !story.needsNoServer)
    throw new PreconditionNotReached({ code: 'pair-bypassed', text: say('pair-bypassed') })
  if (failure && isStalled(last.conversation))
    throw new PreconditionNotReached({
      code: 'network-stalled',
      text: say('network-stalled'),
      actual: failure.reason.text,
    })
  lane.leave(failure === undefined && delivery.kind !== 'lost' && !hasOperator && server.program.exit() === undefined)
  return {
    scene,
    view: last,
    failure,
    durationMs: performance.now() - since,
    startedAtMs: since,
    serverPort: server.subject.port,
    isOfUsedServer: server.isUsed,
  }
}

/** Our network itself held a conversation up, so long that a program may well have given up. */
function isStalled({ disturbances }: PairView['conversation']): boolean {
  return disturbances.some((each) => each.kind === 'cut' && each.evidence.gapMs > stalledMs)
}

/** A server that still has a connection may yet do something because of its end. */
function isTakenLeave({ connections, endings }: PairView['conversation']): boolean {
  const left = new Set(endings.flatMap(({ by, connection }) => (by === 'server' ? [connection] : [])))
  return connections > 0 && left.size >= connections
}
