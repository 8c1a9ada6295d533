import { ExpectationFailed } from '../../model/outcome-errors.ts'
import type { FramedPeer } from '../../peers/framed-peer.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { say } from '../../words/say.ts'
import type { FramedService } from './framed-service.ts'

/** Opens a connection and asks at once: later it could not tell the news of others from its own answer. */
export async function openAnswered(context: ServerContext, service: FramedService, name: string): Promise<FramedPeer> {
  const peer = await service.open(context, name)
  const { frame, expectAnswer } = service.ask(context)
  await peer.sendBytes(frame)
  await expectAnswer(peer)
  return peer
}

/** A client that did nothing wrong is still served. @throws ExpectationFailed with what happened to it. */
export async function expectStillServed(
  context: ServerContext,
  service: FramedService,
  peer: FramedPeer,
): Promise<void> {
  await answered(context, service, peer, say('others-hurt'))
}

/** A client that comes now is served. @throws ExpectationFailed with what happened to it. */
export async function expectNewcomerServed(
  context: ServerContext,
  service: FramedService,
  name: string,
): Promise<void> {
  const peer = await service.open(context, name)
  await answered(context, service, peer, say('not-accepting'))
}

async function answered(
  context: ServerContext,
  service: FramedService,
  peer: FramedPeer,
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
async function askedAndAnswered(context: ServerContext, service: FramedService, peer: FramedPeer): Promise<void> {
  for (const { frame, expectAnswer } of await service.act(context, peer, 1)) {
    await peer.sendBytes(frame)
    await expectAnswer(peer)
  }
}
