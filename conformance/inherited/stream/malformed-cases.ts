import { seen } from '../../faults/send-in-pieces.ts'
import { ExpectationFailed } from '../../model/outcome-errors.ts'
import type { TestCase } from '../../model/test-case.ts'
import type { StreamPeer } from '../../peers/stream-peer.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { bytesText } from '../../words/bytes-text.ts'
import { say } from '../../words/say.ts'
import { expectNewcomerServed, expectStillServed } from './others-served.ts'
import { type StreamService, sendable } from './stream-service.ts'

const megabyte = 1024 * 1024
/** A program that grows by this much because of a number took the number at its word. */
const suspiciousGrowthBytes = 64 * megabyte

/** Messages that nobody should send: malformed (G6), a length that lies (G7), nothing at all (G8). */
export function malformedCases<Peer extends StreamPeer>(service: StreamService<Peer>): TestCase<ServerContext>[] {
  return [
    ...service.malformations.map((malformation) => malformed(service, malformation)),
    ...lie(service),
    ...empty(service),
  ]
}

function malformed<Peer extends StreamPeer>(
  service: StreamService<Peer>,
  { name, purpose, bytes }: StreamService<Peer>['malformations'][number],
): TestCase<ServerContext> {
  return {
    id: `${service.exercise}/malformed/${name}`,
    role: 'server',
    requirement: `${service.prefix}-G6`,
    aspect: 'invalid',
    dependsOn: service.dependsOnToAct,
    needs: { connections: 'several' },
    leaves: 'dirty',
    purpose,
    run: (context) => othersSurvive(context, service, (ana) => ana.sendBytes(sendable(context, bytes))),
  }
}

function empty<Peer extends StreamPeer>(service: StreamService<Peer>): TestCase<ServerContext>[] {
  const { empty: bytes } = service
  if (!bytes) return []
  return [
    {
      id: `${service.exercise}/malformed/empty-message`,
      role: 'server',
      requirement: `${service.prefix}-G8`,
      aspect: 'invalid',
      dependsOn: service.dependsOnToAct,
      needs: { connections: 'several' },
      leaves: 'dirty',
      purpose: {
        es: 'Un mensaje vacío no daña al servidor ni a los demás; la conexión puede cerrarse.',
        en: 'An empty message hurts neither the server nor the others; the connection may be closed.',
      },
      run: (context) => othersSurvive(context, service, (ana) => ana.sendBytes(sendable(context, bytes))),
    },
  ]
}

function lie<Peer extends StreamPeer>(service: StreamService<Peer>): TestCase<ServerContext>[] {
  if (!service.lie) return []
  const { announced, bytes } = service.lie
  return [
    {
      id: `${service.exercise}/malformed/huge-length`,
      role: 'server',
      requirement: `${service.prefix}-G7`,
      aspect: 'invalid',
      dependsOn: service.dependsOnToAct,
      needs: { connections: 'at-once' },
      leaves: 'dirty',
      purpose: {
        es: `Un largo que anuncia ${bytesText(announced).es} que nunca llegan no congela a los demás clientes ni hace crecer la memoria.`,
        en: `A length that announces ${bytesText(announced).en} that never come neither freezes other clients nor makes memory grow.`,
      },
      run: async (context) => {
        const before = context.subject.program?.residentBytes()
        await othersSurvive(context, service, (ana) => ana.sendBytes(sendable(context, bytes)))
        const grown = (context.subject.program?.residentBytes() ?? 0) - (before ?? 0)
        if (before !== undefined && grown > suspiciousGrowthBytes)
          throw new ExpectationFailed({
            code: 'memory-grew',
            text: say('memory-grew', { mb: Math.round(grown / megabyte), announced }),
            expected: say('memory-expected'),
          })
      },
    },
  ]
}

async function othersSurvive<Peer extends StreamPeer>(
  context: ServerContext,
  service: StreamService<Peer>,
  provoke: (ana: Peer) => Promise<void>,
): Promise<void> {
  const many = context.traits.concurrency === 'many'
  const luis = many ? await service.open(context, 'luis') : undefined
  if (luis) await expectStillServed(context, service, luis)
  const ana = await service.open(context, 'ana')
  await expectStillServed(context, service, ana)
  await provoke(ana)
  await seen(ana.session, { gapMs: context.pace.gapMs, queues: context.queues, served: true })
  if (luis) await expectStillServed(context, service, luis)
  else ana.session.reset()
  await expectNewcomerServed(context, service, 'eva')
  // after half a message nobody can take leave
  ana.session.reset()
}
