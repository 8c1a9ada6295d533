import { ExpectationFailed, PreconditionNotReached } from '../../model/outcome-errors.ts'
import type { TestCase } from '../../model/test-case.ts'
import { watchIdleness } from '../../oracles/watch-idleness.ts'
import type { StreamPeer } from '../../peers/stream-peer.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { say } from '../../words/say.ts'
import { expectStillServed } from './others-served.ts'
import type { StreamService } from './stream-service.ts'

/** After a client ended, the server does not spin (G10). */
export function endCases<Peer extends StreamPeer>(service: StreamService<Peer>): TestCase<ServerContext>[] {
  const { exercise, prefix, dependsOnToAct } = service
  const common = {
    role: 'server',
    requirement: `${prefix}-G10`,
    aspect: 'faulted',
    dependsOn: dependsOnToAct,
    needs: { launched: true },
    leaves: 'dirty',
  } as const
  return [
    {
      ...common,
      id: `${exercise}/end/idle-after-end-of-stream`,
      purpose: {
        es: 'Cuando un cliente cierra su conexión, el servidor no queda girando en vacío.',
        en: 'When a client closes its connection, the server does not spin.',
      },
      run: async (context) => {
        const ana = await service.open(context, 'ana')
        await expectStillServed(context, service, ana)
        ana.session.end()
        await expectIdle(context)
      },
    },
    {
      ...common,
      id: `${exercise}/end/idle-after-end-in-a-message`,
      purpose: {
        es: 'Cuando un cliente cierra su conexión en medio de un mensaje, el servidor no queda girando en vacío.',
        en: 'When a client closes its connection in the middle of a message, the server does not spin.',
      },
      run: async (context) => {
        const ana = await service.open(context, 'ana')
        await expectStillServed(context, service, ana)
        await ana.sendBytes(service.beginning(context))
        ana.session.end()
        await expectIdle(context)
      },
    },
  ]
}

/** The server that we launched uses next to no processor. @throws ExpectationFailed when it spins. */
export async function expectIdle({ subject, observe }: ServerContext): Promise<void> {
  const { kind, share, watchedMs } = subject.program
    ? await watchIdleness(subject.program)
    : ({ kind: 'unknown', share: 0, watchedMs: 0 } as const)
  const percent = Math.round(share * 100)
  if (kind === 'spins')
    throw new ExpectationFailed({ code: 'spins', text: say('spins', { percent }), expected: say('spins-expected') })
  if (kind === 'unknown') throw new PreconditionNotReached({ code: 'processor-unknown', text: say('needs-launched') })
  const seen = say('spins-observed', { percent, ms: watchedMs })
  if (kind === 'unclear') throw new PreconditionNotReached({ code: 'busy', text: seen })
  observe(seen)
}
