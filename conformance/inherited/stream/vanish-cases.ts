import { setTimeout as pause } from 'node:timers/promises'
import { isSeen } from '../../faults/evidence.ts'
import { seen } from '../../faults/send-in-pieces.ts'
import type { TestCase } from '../../model/test-case.ts'
import type { Text } from '../../model/text.ts'
import type { StreamPeer } from '../../peers/stream-peer.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { say } from '../../words/say.ts'
import { expectNewcomerServed, expectStillServed, openAnswered } from './others-served.ts'
import { type StreamService, sendWhole } from './stream-service.ts'

/** A client that vanishes leaves the server serving everyone else (G5). */
export function vanishCases<Peer extends StreamPeer>(service: StreamService<Peer>): TestCase<ServerContext>[] {
  return [
    vanish(service, 'fin-in-the-middle', async (_, peer) => peer.session.end(), {
      es: 'Un cliente cierra su conexión en medio de un mensaje: el servidor sigue atendiendo a los demás y acepta clientes nuevos.',
      en: 'A client closes its connection in the middle of a message: the server goes on serving the others and accepts new clients.',
    }),
    vanish(service, 'reset-in-the-middle', resetOnceRead, {
      es: 'La conexión de un cliente se corta (RST) en medio de un mensaje: el servidor sigue atendiendo a los demás y acepta clientes nuevos.',
      en: 'A client’s connection is reset in the middle of a message: the server goes on serving the others and accepts new clients.',
    }),
    afterReset(service),
  ]
}

function vanish<Peer extends StreamPeer>(
  service: StreamService<Peer>,
  name: string,
  leave: (context: ServerContext, peer: Peer) => Promise<void>,
  purpose: Text,
): TestCase<ServerContext> {
  const { exercise, prefix, dependsOnToAct, levelOfG5 } = service
  return {
    id: `${exercise}/vanish/${name}`,
    role: 'server',
    requirement: `${prefix}-G5`,
    level: levelOfG5,
    aspect: 'faulted',
    dependsOn: dependsOnToAct,
    needs: { connections: 'several' },
    leaves: 'dirty',
    purpose,
    run: async (context) => {
      const luis = await bystander(context, service)
      const ana = await service.open(context, 'ana')
      await ana.sendBytes(service.beginning(context))
      await seen(ana.session, { gapMs: context.pace.gapMs, queues: context.queues })
      await leave(context, ana)
      if (luis) await expectStillServed(context, service, luis)
      await expectNewcomerServed(context, service, 'eva')
    },
  }
}

/**
 * A reset takes with it what was not read, so that the server is given the time of an answer to read it first. Who
 * looks at a message without taking it (MSG_PEEK) never does, and is right.
 */
async function resetOnceRead({ pace, queues, observe }: ServerContext, { session }: StreamPeer): Promise<void> {
  const evidence = await seen(session, { gapMs: pace.gapMs, queues, patienceMs: pace.answerMs })
  if (!isSeen(evidence)) observe(say('beginning-unread'))
  session.reset()
}

/** The connection breaks without a word, and only then do the others make the server send to everybody. */
function afterReset<Peer extends StreamPeer>(service: StreamService<Peer>): TestCase<ServerContext> {
  const { exercise, prefix, dependsOnToAct, levelOfG5 } = service
  return {
    id: `${exercise}/vanish/others-go-on-after-a-reset`,
    role: 'server',
    requirement: `${prefix}-G5`,
    level: levelOfG5,
    aspect: 'faulted',
    dependsOn: dependsOnToAct,
    needs: { connections: 'at-once' },
    leaves: 'dirty',
    purpose: {
      es: 'Dos clientes desaparecen sin despedirse (RST); lo que hacen los demás después no los afecta.',
      en: 'Two clients vanish without a farewell (RST); what the others do afterwards is not affected.',
    },
    run: async (context) => {
      const luis = await openAnswered(context, service, 'luis')
      const eva = await openAnswered(context, service, 'eva')
      const gone = [await openAnswered(context, service, 'ana'), await openAnswered(context, service, 'juan')]
      for (const peer of gone) await expectStillServed(context, service, peer)
      for (const peer of gone) peer.session.reset()
      await pause(context.pace.gapMs)
      for (const exchange of await service.act(context, luis, 3)) {
        await sendWhole(luis, exchange)
        await exchange.expectAnswer(luis)
      }
      await expectStillServed(context, service, eva)
      await expectNewcomerServed(context, service, 'rosa')
    },
  }
}

/** Somebody who is connected all the while, where the server serves many at once. */
async function bystander<Peer extends StreamPeer>(
  context: ServerContext,
  service: StreamService<Peer>,
): Promise<Peer | undefined> {
  if (context.traits.concurrency !== 'many') return undefined
  const luis = await service.open(context, 'luis')
  await expectStillServed(context, service, luis)
  return luis
}
