import { type CutEvidence, isSeen, weakest } from '../../faults/evidence.ts'
import { cutAt, type MadeCut } from '../../faults/send-in-pieces.ts'
import type { CutFact } from '../../model/facts.ts'
import { ExpectationFailed, PreconditionNotReached } from '../../model/outcome-errors.ts'
import { frameFields, pictureOf } from '../../oracles/picture.ts'
import type { StreamPeer } from '../../peers/stream-peer.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { say } from '../../words/say.ts'
import { type StreamExchange, type StreamService, sendWhole } from './stream-service.ts'

/** One delivery of the message: where it is cut. */
export type Cuts = readonly number[]

interface Delivery {
  readonly cuts: Cuts
  readonly peer: string
  readonly evidence: CutEvidence
  readonly fact: CutFact
}

/** What all lanes share: the deliveries to make, and what became of those that were made. */
interface Work<Peer extends StreamPeer> {
  readonly placements: readonly Cuts[]
  next: number
  readonly deliveries: Delivery[]
  failures: number
  readonly peers: Peer[]
}

/** A connection of which it is known how long its last answer took. */
interface Lane<Peer extends StreamPeer> {
  readonly peer: Peer
  answeredMs: number
}

/** How many connections cut at the same time, where the server takes many. */
const lanesAtOnce = 64
/** How many times the usual wait a whole message gets: all connections ask it at once, and nobody tries it again. */
const patienceWithWhole = 4
/** A server that failed so often on one connection has shown enough. */
const enoughFailures = 3
/** How many events of a connection are kept while its cuts are answered: the rest is forgotten once it passed. */
const eventsKept = 8
/** Up to this many deliveries the kernel is asked about each cut; beyond, the pause alone has to do where it can. */
const fewDeliveries = 256

/**
 * Delivers `exchange` once for each member of `placements`, cut there with evidence, and expects the answer that
 * the whole message gets. All at the same time where the server allows it, else one after the other.
 * @throws ExpectationFailed for the first cut that changes the answer.
 * @throws PreconditionNotReached when a cut cannot be shown to have been met.
 */
export async function cutEverywhere<Peer extends StreamPeer>(
  context: ServerContext,
  service: StreamService<Peer>,
  exchange: StreamExchange<Peer>,
  placements: readonly Cuts[],
): Promise<void> {
  const lanes = lanesFor(context, service, exchange, placements.length)
  const work = await cutOnLanes(context, service, exchange, placements, lanes)
  const inOrder = work.deliveries.sort((a, b) => (a.cuts[0] ?? 0) - (b.cuts[0] ?? 0))
  context.mapCuts(inOrder.map(({ fact }) => fact))
  judge(context, exchange, service, inOrder)
}

function lanesFor<Peer extends StreamPeer>(
  { traits }: ServerContext,
  service: StreamService<Peer>,
  exchange: StreamExchange<Peer>,
  count: number,
): number {
  const independent = traits.concurrency === 'many' && service.answersAskerOnly(traits) && !exchange.reachesOthers
  return independent ? Math.min(service.mostAtOnce ?? lanesAtOnce, count) : 1
}

/** A server that has no room for so many clients at once is met by one. */
async function cutOnLanes<Peer extends StreamPeer>(
  context: ServerContext,
  service: StreamService<Peer>,
  exchange: StreamExchange<Peer>,
  placements: readonly Cuts[],
  lanes: number,
): Promise<Work<Peer>> {
  const work: Work<Peer> = { placements, next: 0, deliveries: [], failures: 0, peers: [] }
  const ends = await Promise.allSettled(
    Array.from({ length: lanes }, () => cutOnOneLane(context, service, exchange, work)),
  )
  const problem: unknown = ends.find((end) => end.status === 'rejected')?.reason
  if (problem === undefined) return work
  if (lanes === 1 || !(problem instanceof PreconditionNotReached)) throw problem
  await Promise.all(work.peers.map((peer) => service.leave(peer)))
  return cutOnLanes(context, service, exchange, placements, 1)
}

async function cutOnOneLane<Peer extends StreamPeer>(
  context: ServerContext,
  service: StreamService<Peer>,
  exchange: StreamExchange<Peer>,
  work: Work<Peer>,
): Promise<void> {
  let lane: Lane<Peer> | undefined
  while (work.failures < enoughFailures) {
    const number = ++work.next
    const cuts = work.placements[number - 1]
    if (!cuts) return
    lane ??= await servedLane(context, service, `corte-${number}`, work)
    const delivery = await deliver(context, service, exchange, lane, cuts, work.placements.length <= fewDeliveries)
    work.deliveries.push(delivery)
    if (isFailure(delivery)) work.failures++
    if (delivery.fact.outcome === 'answered') lane.peer.session.history.splice(eventsKept)
    else {
      // the stream is out of step now
      await lane.peer[Symbol.asyncDispose]()
      lane = undefined
    }
  }
}

/** A connection whose `ask` was answered, so that somebody reads it. */
async function servedLane<Peer extends StreamPeer>(
  context: ServerContext,
  service: StreamService<Peer>,
  name: string,
  work: Work<Peer>,
): Promise<Lane<Peer>> {
  const peer = await service.open(context, name)
  work.peers.push(peer)
  const plain = service.ask(context)
  const asked = async () => {
    await sendWhole(peer, plain)
    const since = performance.now()
    await plain.expectAnswer(peer, context.pace.answerMs * patienceWithWhole)
    return performance.now() - since
  }
  const answeredMs = await asked().catch((thrown: unknown) => {
    if (thrown instanceof ExpectationFailed)
      throw new PreconditionNotReached({ code: 'plain-failed', text: say('plain-failed') })
    throw thrown
  })
  return { peer, answeredMs }
}

async function deliver<Peer extends StreamPeer>(
  context: ServerContext,
  service: StreamService<Peer>,
  exchange: StreamExchange<Peer>,
  lane: Lane<Peer>,
  cuts: Cuts,
  isOneOfFew: boolean,
): Promise<Delivery> {
  const { pace, queues, subject } = context
  const { peer } = lane
  const means = {
    gapMs: pace.gapMs,
    queues,
    served: true,
    answeredMs: isOneOfFew ? undefined : lane.answeredMs,
    reader: subject.program,
  }
  await exchange.lead?.(peer)
  const made = await cutAt(peer.session, exchange.frame, cuts, means)
  const evidence = weakest(made.map((cut) => cut.evidence))
  const since = performance.now()
  const outcome = await outcomeOf(exchange, peer)
  lane.answeredMs = performance.now() - since
  const offset = cuts[0] ?? 0
  const region = offset < service.headerBytes ? 'header' : 'body'
  const fact: CutFact = { offset, region, outcome: outcome === 'answered' && !isSeen(evidence) ? 'unseen' : outcome }
  const delivery = { cuts, peer: peer.name, evidence, fact }
  if (isFailure(delivery)) for (const cut of made) noteCut(context, peer.name, cut)
  return delivery
}

function noteCut({ note }: ServerContext, peer: string, { offset, atMs, evidence }: MadeCut): void {
  const text = say('cut-made', { offset, ms: Math.round(evidence.gapMs), kind: evidence.kind.replace('-empty', '') })
  note(peer, isSeen(evidence) ? 'cut-seen' : 'cut-unseen', text, atMs)
}

async function outcomeOf<Peer extends StreamPeer>(
  exchange: StreamExchange<Peer>,
  peer: Peer,
): Promise<CutFact['outcome']> {
  try {
    await exchange.expectAnswer(peer)
    return 'answered'
  } catch (thrown) {
    if (!(thrown instanceof ExpectationFailed)) throw thrown
    return ({ none: 'unanswered', closed: 'closed', wrong: 'wrong' } as const)[thrown.facts.answer ?? 'wrong']
  }
}

function isFailure({ fact }: Delivery): boolean {
  return fact.outcome !== 'answered' && fact.outcome !== 'unseen'
}

function judge<Peer extends StreamPeer>(
  context: ServerContext,
  exchange: StreamExchange<Peer>,
  service: StreamService<Peer>,
  all: readonly Delivery[],
): void {
  const failed = all.find(isFailure)
  if (failed) throw cutFailure(context, exchange, service, failed, all)
  const unseen = all.find(({ fact }) => fact.outcome === 'unseen')
  if (unseen)
    throw new PreconditionNotReached({ code: 'cut-unseen', text: say('cut-unseen', { offset: unseen.fact.offset }) })
  const kinds = all.map(({ evidence }) => evidence.kind)
  context.observe(
    say('cut-evidence', {
      count: all.length,
      queue: kinds.filter((kind) => kind === 'queue-empty').length,
      gap: kinds.filter((kind) => kind === 'gap').length,
      ms: Math.round(context.pace.gapMs),
    }),
  )
}

function cutFailure<Peer extends StreamPeer>(
  context: ServerContext,
  { frame }: StreamExchange<Peer>,
  { headerBytes }: StreamService<Peer>,
  failed: Delivery,
  all: readonly Delivery[],
): ExpectationFailed {
  const { offset, outcome } = failed.fact
  context.focus([failed.peer])
  const actual = {
    unanswered: say('cut-actual-unanswered', { ms: Math.round(context.pace.answerMs) }),
    closed: say('cut-actual-closed'),
    wrong: say('cut-actual-wrong'),
    answered: say('cut-actual-wrong'),
    unseen: say('cut-actual-wrong'),
  }[outcome]
  const mark = { start: offset - 1, end: offset + 1, text: say('cut-mark', { ms: Math.round(failed.evidence.gapMs) }) }
  return new ExpectationFailed(
    {
      code: 'cut-not-understood',
      text: say('cut-fails', { offset, total: frame.length }),
      expected: say('cut-expected'),
      actual,
      pictures: [
        pictureOf(
          frame,
          say('picture-sent'),
          headerBytes > 0 ? frameFields(frame.length, headerBytes, frame.length - headerBytes) : undefined,
          mark,
        ),
      ],
    },
    {
      cuts: all.map(({ fact }) => fact),
      answer: outcome === 'closed' ? 'closed' : outcome === 'wrong' ? 'wrong' : 'none',
      timed: outcome === 'unanswered' || outcome === 'wrong',
      details: { frameBytes: frame.length },
    },
  )
}
