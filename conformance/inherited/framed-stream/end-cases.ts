import { setTimeout as pause } from 'node:timers/promises'
import { ExpectationFailed, PreconditionNotReached } from '../../model/outcome-errors.ts'
import type { TestCase } from '../../model/test-case.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { say } from '../../words/say.ts'
import type { FramedService } from './framed-service.ts'
import { expectStillServed } from './others-served.ts'

/** Long enough that a spinning thread stands out from the end of its work. */
const watchMs = 400
/** The share of one processor that counts as spinning, also where other programs take theirs. */
const spinningShare = 0.3

/** After a client ended, the server does not spin (G10). */
export function endCases(service: FramedService): TestCase<ServerContext>[] {
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
        await ana.sendBytes(service.ask(context).frame.subarray(0, service.field.bytes + 3))
        ana.session.end()
        await expectIdle(context)
      },
    },
  ]
}

/** A spinning thread never pauses: one calm stretch of time is proof enough that nothing spins. */
async function expectIdle(context: ServerContext): Promise<void> {
  const shares: number[] = []
  for (let stretch = 0; stretch < 3; stretch++) {
    const share = await processorShare(context)
    shares.push(share)
    if (share < spinningShare / 2) {
      context.observe(say('spins-observed', { percent: Math.round(share * 100), ms: watchMs }))
      return
    }
  }
  const least = Math.min(...shares)
  if (least < spinningShare)
    throw new PreconditionNotReached({
      code: 'busy',
      text: say('spins-observed', { percent: Math.round(least * 100), ms: watchMs * shares.length }),
    })
  throw new ExpectationFailed({
    code: 'spins',
    text: say('spins', { percent: Math.round(least * 100) }),
    expected: say('spins-expected'),
  })
}

async function processorShare({ subject }: ServerContext): Promise<number> {
  const since = performance.now()
  const before = subject.program?.processorMs()
  await pause(watchMs)
  const after = subject.program?.processorMs()
  if (before === undefined || after === undefined)
    throw new PreconditionNotReached({ code: 'processor-unknown', text: say('needs-launched') })
  return (after - before) / (performance.now() - since)
}
