import { isSeen } from '../../faults/evidence.ts'
import { seen } from '../../faults/send-in-pieces.ts'
import { ExpectationFailed, PreconditionNotReached } from '../../model/outcome-errors.ts'
import type { TestCase } from '../../model/test-case.ts'
import type { StreamPeer } from '../../peers/stream-peer.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { say } from '../../words/say.ts'
import { expectNewcomerServed, expectStillServed } from './others-served.ts'
import { type StreamExchange, type StreamService, sendWhole } from './stream-service.ts'
import { expectHeldUp, untilHeldUp } from './until-held-up.ts'

/** More answers than the buffers of both kernels hold, so that a server that waits for this reader must wait. */
const floodBytes = 8 * 1024 * 1024
/** A server may wait for a slow client, but not for ever: a time limit for sending is a fair way to get rid of it. */
const patienceMs = 5000

/** A client that is slow does not stop the others (G9). */
export function slowCases<Peer extends StreamPeer>(service: StreamService<Peer>): TestCase<ServerContext>[] {
  const { exercise, prefix, dependsOnToAct } = service
  const common = {
    role: 'server',
    requirement: `${prefix}-G9`,
    aspect: 'concurrent',
    dependsOn: dependsOnToAct,
    needs: { connections: 'at-once' },
    leaves: 'dirty',
  } as const
  return [
    {
      ...common,
      id: `${exercise}/slow/one-byte-and-wait`,
      purpose: {
        es: 'Un cliente que envía un solo byte y espera no detiene a los demás.',
        en: 'A client that sends one byte and waits does not stop the others.',
      },
      run: async (context) => {
        const luis = await service.open(context, 'luis')
        const ana = await service.open(context, 'ana')
        await ana.sendBytes(service.beginning(context).subarray(0, 1))
        const { pace, queues, subject } = context
        const evidence = await seen(ana.session, {
          gapMs: pace.gapMs,
          queues,
          // who is at rest has met the byte, or waits for somebody else, which shows next
          served: true,
          patienceMs: pace.answerMs,
          reader: subject.program,
        })
        await expectStillServed(context, service, luis)
        await expectNewcomerServed(context, service, 'eva')
        if (!isSeen(evidence))
          throw new PreconditionNotReached({ code: 'fault-hit-nothing', text: say('cut-unseen', { offset: 1 }) })
        // in the middle of a message nobody can take leave
        ana.session.reset()
      },
    },
    {
      ...common,
      id: `${exercise}/slow/never-reads`,
      purpose: {
        es: 'Un cliente que pide mucho y nunca lee no detiene a los demás.',
        en: 'A client that asks for much and never reads does not stop the others.',
      },
      run: (context) => readsNothing(context, service),
    },
  ]
}

async function readsNothing<Peer extends StreamPeer>(
  given: ServerContext,
  service: StreamService<Peer>,
): Promise<void> {
  const ana = await service.open(given, 'ana')
  const requests = Math.ceil(floodBytes / (await sizeOfAnswer(given, service, ana)))
  const context = withPatience(given, requests)
  const luis = await service.open(context, 'luis')
  ana.session.stopReading()
  const { frame } = askMuch(context, service)
  await ana.sendBytes(Buffer.concat(Array.from({ length: requests }, () => frame)))
  await seen(ana.session, { gapMs: context.pace.gapMs, queues: context.queues })
  const isHeldUp =
    (await untilHeldUp(given, ana.session, context.pace.answerMs)) ||
    (await isHeldUpOneByOne(given, ana, frame, requests, context.pace.answerMs))
  await waitedLongEnough(async () => {
    for (const exchange of await service.act(context, luis, 3)) {
      await sendWhole(luis, exchange)
      await exchange.expectAnswer(luis)
    }
    await expectNewcomerServed(context, service, 'eva')
  })
  expectHeldUp(isHeldUp)
}

/** Who understands only the first of the messages that come together is asked again, each message by itself. */
async function isHeldUpOneByOne<Peer extends StreamPeer>(
  { pace, queues, subject }: ServerContext,
  ana: Peer,
  frame: Buffer,
  requests: number,
  withinMs: number,
): Promise<boolean> {
  const until = performance.now() + withinMs
  for (let asked = 0; asked < requests && performance.now() < until; asked++) {
    await ana.sendBytes(frame)
    // a server that is held up reads no more
    if (!isSeen(await seen(ana.session, { gapMs: pace.gapMs, queues }))) break
  }
  return untilHeldUp({ pace, queues, subject }, ana.session, pace.answerMs)
}

/** A server that answers everybody has as many answers to send to each of them before it comes to the next question. */
function withPatience(context: ServerContext, requests: number): ServerContext {
  const answerMs = patienceMs + 2 * requests * context.pace.answeringMs
  return { ...context, pace: { ...context.pace, answerMs, silenceMs: answerMs, settleMs: answerMs } }
}

/** The deadlines here are generous already: a failure needs no second try. */
async function waitedLongEnough(run: () => Promise<void>): Promise<void> {
  await run().catch((thrown: unknown) => {
    throw thrown instanceof ExpectationFailed
      ? new ExpectationFailed(thrown.reason, { ...thrown.facts, timed: false })
      : thrown
  })
}

function askMuch<Peer extends StreamPeer>(context: ServerContext, service: StreamService<Peer>): StreamExchange<Peer> {
  return (service.askMuch ?? service.ask)(context)
}

async function sizeOfAnswer<Peer extends StreamPeer>(
  context: ServerContext,
  service: StreamService<Peer>,
  peer: Peer,
): Promise<number> {
  const before = received(peer)
  const { frame, expectAnswer } = askMuch(context, service)
  await peer.sendBytes(frame)
  await expectAnswer(peer)
  const size = received(peer) - before
  if (size > 0) return size
  throw new PreconditionNotReached({
    code: 'no-answer-size',
    text: { es: 'No se pudo medir el tamaño de una respuesta.', en: 'The size of an answer could not be measured.' },
  })
}

function received<Peer extends StreamPeer>(peer: Peer): number {
  const sizes = peer.session.history.map((event) =>
    event.kind === 'in' ? (event.totalBytes ?? event.bytes.length) : 0,
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
