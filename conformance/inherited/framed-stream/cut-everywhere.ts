import { type CutEvidence, isSeen } from '../../faults/evidence.ts'
import { sendInPieces } from '../../faults/send-in-pieces.ts'
import type { CutFact } from '../../model/facts.ts'
import { ExpectationFailed, PreconditionNotReached } from '../../model/outcome-errors.ts'
import { frameFields, pictureOf } from '../../oracles/picture.ts'
import type { FramedPeer } from '../../peers/framed-peer.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { say } from '../../words/say.ts'
import type { Exchange, FramedService } from './framed-service.ts'

/** One delivery of the message: where it is cut. */
export type Cuts = readonly number[]

interface Delivery {
  readonly cuts: Cuts
  readonly peer: string
  readonly evidence: CutEvidence
  readonly fact: CutFact
}

/** How many connections cut at the same time, where the server takes many. */
const lanesAtOnce = 64
/** A server that failed so often on one connection has shown enough. */
const enoughFailures = 3

/**
 * Delivers `exchange` once for each member of `placements`, cut there with evidence, and expects the answer that
 * the whole message gets. All at the same time where the server allows it, else one after the other.
 * @throws ExpectationFailed for the first cut that changes the answer.
 * @throws PreconditionNotReached when a cut cannot be shown to have been met.
 */
export async function cutEverywhere(
  context: ServerContext,
  service: FramedService,
  exchange: Exchange,
  placements: readonly Cuts[],
): Promise<void> {
  const lanes = lanesFor(context, service, exchange, placements.length)
  const queue = placements.map((cuts, index) => ({ cuts, index }))
  const deliveries: Delivery[] = []
  await Promise.all(Array.from({ length: lanes }, () => cutOnOneLane(context, service, exchange, queue, deliveries)))
  const inOrder = deliveries.sort((a, b) => (a.cuts[0] ?? 0) - (b.cuts[0] ?? 0))
  context.mapCuts(inOrder.map(({ fact }) => fact))
  judge(context, exchange, service, inOrder)
}

function lanesFor({ traits }: ServerContext, service: FramedService, exchange: Exchange, count: number): number {
  const independent = traits.concurrency === 'many' && service.answersAskerOnly(traits) && !exchange.reachesOthers
  return independent ? Math.min(lanesAtOnce, count) : 1
}

async function cutOnOneLane(
  context: ServerContext,
  service: FramedService,
  exchange: Exchange,
  queue: { readonly cuts: Cuts; readonly index: number }[],
  deliveries: Delivery[],
): Promise<void> {
  let peer: FramedPeer | undefined
  for (let next = queue.shift(); next; next = queue.shift()) {
    if (failures(deliveries) >= enoughFailures) return
    peer ??= await servedPeer(context, service, `corte-${next.index + 1}`)
    const delivery = await deliver(context, service, exchange, peer, next.cuts)
    deliveries.push(delivery)
    if (delivery.fact.outcome !== 'answered') {
      // the stream is out of step now
      await peer[Symbol.asyncDispose]()
      peer = undefined
    }
  }
}

/** A connection whose `ask` was answered, so that somebody reads it. */
async function servedPeer(context: ServerContext, service: FramedService, name: string): Promise<FramedPeer> {
  const peer = await service.open(context, name)
  const plain = service.ask(context)
  await peer.sendBytes(plain.frame)
  await plain.expectAnswer(peer).catch((thrown: unknown) => {
    if (thrown instanceof ExpectationFailed)
      throw new PreconditionNotReached({ code: 'plain-failed', text: say('plain-failed') })
    throw thrown
  })
  return peer
}

async function deliver(
  { pace, queues }: ServerContext,
  service: FramedService,
  exchange: Exchange,
  peer: FramedPeer,
  cuts: Cuts,
): Promise<Delivery> {
  const evidence = await sendInPieces(peer.session, exchange.frame, cuts, { gapMs: pace.gapMs, queues, served: true })
  const outcome = await outcomeOf(exchange, peer)
  const offset = cuts[0] ?? 0
  const region = offset < service.field.bytes ? 'header' : 'body'
  const fact: CutFact = { offset, region, outcome: outcome === 'answered' && !isSeen(evidence) ? 'unseen' : outcome }
  return { cuts, peer: peer.name, evidence, fact }
}

async function outcomeOf(exchange: Exchange, peer: FramedPeer): Promise<CutFact['outcome']> {
  try {
    await exchange.expectAnswer(peer)
    return 'answered'
  } catch (thrown) {
    if (!(thrown instanceof ExpectationFailed)) throw thrown
    return ({ none: 'unanswered', closed: 'closed', wrong: 'wrong' } as const)[thrown.facts.answer ?? 'wrong']
  }
}

function failures(deliveries: readonly Delivery[]): number {
  return deliveries.filter(({ fact }) => fact.outcome !== 'answered' && fact.outcome !== 'unseen').length
}

function judge(context: ServerContext, exchange: Exchange, service: FramedService, all: readonly Delivery[]): void {
  const failed = all.find(({ fact }) => fact.outcome !== 'answered' && fact.outcome !== 'unseen')
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

function cutFailure(
  context: ServerContext,
  { frame }: Exchange,
  { field }: FramedService,
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
  const mark = { start: offset, end: offset + 1, text: say('cut-mark', { ms: Math.round(failed.evidence.gapMs) }) }
  return new ExpectationFailed(
    {
      code: 'cut-not-understood',
      text: say('cut-fails', { offset, total: frame.length }),
      expected: say('cut-expected'),
      actual,
      pictures: [pictureOf(frame, say('picture-sent'), frameFields(frame.length, field.bytes), mark)],
    },
    {
      cuts: all.map(({ fact }) => fact),
      answer: outcome === 'closed' ? 'closed' : outcome === 'wrong' ? 'wrong' : 'none',
      timed: outcome === 'unanswered' || outcome === 'wrong',
      details: { frameBytes: frame.length },
    },
  )
}
