import { ExpectationFailed } from '../../model/outcome-errors.ts'
import type { TestCase } from '../../model/test-case.ts'
import { pictureOf } from '../../oracles/picture.ts'
import type { FramedPeer } from '../../peers/framed-peer.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { say } from '../../words/say.ts'
import type { Exchange, FramedService } from './framed-service.ts'

/** Several requests in one segment: each is answered, in order (G2). */
export function joinCases(service: FramedService): TestCase<ServerContext>[] {
  const { exercise, prefix, dependsOnToAct } = service
  return [
    {
      id: `${exercise}/join/two-in-one-segment`,
      role: 'server',
      requirement: `${prefix}-G2`,
      aspect: 'joined',
      dependsOn: dependsOnToAct,
      purpose: {
        es: 'Dos mensajes que llegan en un mismo segmento se responden los dos, en orden.',
        en: 'Two messages that arrive in one segment are both answered, in order.',
      },
      run: async (context) => {
        const peer = await service.open(context, 'ana')
        await expectAllAnswered(peer, service, await service.act(context, peer, 2))
      },
    },
    {
      id: `${exercise}/join/five-in-one-segment`,
      role: 'server',
      requirement: `${prefix}-G2`,
      aspect: 'joined',
      dependsOn: [...dependsOnToAct, `${exercise}/join/two-in-one-segment`],
      purpose: {
        es: 'Cinco mensajes que llegan en un mismo segmento se responden todos, en orden.',
        en: 'Five messages that arrive in one segment are all answered, in order.',
      },
      run: async (context) => {
        const peer = await service.open(context, 'ana')
        await expectAllAnswered(peer, service, await service.act(context, peer, 5))
      },
    },
  ]
}

async function expectAllAnswered(
  peer: FramedPeer,
  service: FramedService,
  exchanges: readonly Exchange[],
): Promise<void> {
  await peer.sendBytes(Buffer.concat(exchanges.map(({ frame }) => frame)))
  const answered: boolean[] = []
  for (const exchange of exchanges) {
    const answer = await answerOf(peer, exchange)
    answered.push(answer === 'answered')
    if (answer !== 'answered') throw joinFailure(service, exchanges, answered, answer)
  }
}

async function answerOf(peer: FramedPeer, exchange: Exchange): Promise<'answered' | 'none' | 'closed' | 'wrong'> {
  try {
    await exchange.expectAnswer(peer)
    return 'answered'
  } catch (thrown) {
    if (thrown instanceof ExpectationFailed) return thrown.facts.answer ?? 'wrong'
    throw thrown
  }
}

function joinFailure(
  { field }: FramedService,
  exchanges: readonly Exchange[],
  joined: readonly boolean[],
  answer: 'none' | 'closed' | 'wrong',
): ExpectationFailed {
  const answered = joined.filter(Boolean).length
  const starts = exchanges.map((_, i) => exchanges.slice(0, i).reduce((sum, { frame }) => sum + frame.length, 0))
  const start = starts[answered] ?? 0
  const fields = exchanges.flatMap(({ frame }, i) => {
    const from = starts[i] ?? 0
    return [
      { start: from, end: from + field.bytes, name: say('field-length') },
      { start: from + field.bytes, end: from + frame.length, name: say('field-body') },
    ]
  })
  const mark = { start, end: start + (exchanges[answered]?.frame.length ?? 1), text: say('join-mark') }
  return new ExpectationFailed(
    {
      code: 'join-not-answered',
      text: say('join-fails', { expected: exchanges.length, answered }),
      expected: say('join-expected'),
      pictures: [pictureOf(Buffer.concat(exchanges.map(({ frame }) => frame)), say('picture-sent'), fields, mark)],
    },
    { joined, answer, timed: answer !== 'closed' },
  )
}
