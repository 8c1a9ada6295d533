import { ExpectationFailed } from '../../model/outcome-errors.ts'
import type { StreamPeer } from '../../peers/stream-peer.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { say } from '../../words/say.ts'
import { type StreamService, sendWhole } from './stream-service.ts'

/** Opens a connection and asks at once: later it could not tell the news of others from its own answer. */
export async function openAnswered<Peer extends StreamPeer>(
  context: ServerContext,
  service: StreamService<Peer>,
  name: string,
): Promise<Peer> {
  const peer = await service.open(context, name)
  const exchange = service.ask(context)
  await sendWhole(peer, exchange)
  await exchange.expectAnswer(peer)
  return peer
}

/** A client that did nothing wrong is still served. @throws ExpectationFailed with what happened to it. */
export async function expectStillServed<Peer extends StreamPeer>(
  context: ServerContext,
  service: StreamService<Peer>,
  peer: Peer,
): Promise<void> {
  await answered(context, service, peer, say('others-hurt'))
}

/** A client that comes now is served. @throws ExpectationFailed with what happened to it. */
export async function expectNewcomerServed<Peer extends StreamPeer>(
  context: ServerContext,
  service: StreamService<Peer>,
  name: string,
): Promise<void> {
  const peer = await service.open(context, name)
  await answered(context, service, peer, say('not-accepting'))
}

async function answered<Peer extends StreamPeer>(
  context: ServerContext,
  service: StreamService<Peer>,
  peer: Peer,
  text: ReturnType<typeof say>,
): Promise<void> {
  await askedAndAnswered(context, service, peer).catch((thrown: unknown) => {
    if (!(thrown instanceof ExpectationFailed)) throw thrown
    throw new ExpectationFailed(
      {
        code: 'others-hurt',
        text,
        expected: say('others-hurt-expected'),
        actual: thrown.reason.text,
        pictures: thrown.reason.pictures ?? [],
      },
      { ...thrown.facts, details: { ...thrown.facts.details, hurt: peer.name } },
    )
  })
}

/** Something whose answer cannot be mistaken for what somebody else asked. */
async function askedAndAnswered<Peer extends StreamPeer>(
  context: ServerContext,
  service: StreamService<Peer>,
  peer: Peer,
): Promise<void> {
  for (const exchange of await service.act(context, peer, 1)) {
    await sendWhole(peer, exchange)
    await exchange.expectAnswer(peer)
  }
}
