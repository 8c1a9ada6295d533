import { freePort } from '../../../../reference/net/free-port.ts'
import { sendInPieces } from '../../../faults/send-in-pieces.ts'
import { ExpectationFailed, NotApplicable } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import { expectTerminal } from '../../../oracles/expect-terminal.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { freshText } from '../arrival.ts'
import type { EchoKind } from '../echo-kind.ts'
import { say } from '../words/say.ts'
import { startAlone } from './alone.ts'
import { hostClient, typeText } from './host-client.ts'

const common = { role: 'client', aspect: 'valid' } as const

/** The cases that judge a client of exercise 1. */
export function clientEchoCases(kind: EchoKind): TestCase<ClientContext>[] {
  const { exercise, prefix, transport } = kind
  const name = transport.toUpperCase()
  const sends = `${exercise}/client/sends-what-is-typed`
  const shows = `${exercise}/client/shows-the-answer`
  return [
    {
      ...common,
      id: `${exercise}/client/uses-${transport}`,
      requirement: `${prefix}-T1`,
      purpose: { es: `El cliente habla por ${name}.`, en: `The client speaks over ${name}.` },
      run: async (context) => {
        await context.launch()
        typeText(context, freshText(context.random))
        await context.accept('servidor')
      },
    },
    {
      ...common,
      id: sends,
      requirement: `${prefix}-C1.1`,
      dependsOn: [`${exercise}/client/uses-${transport}`],
      purpose: {
        es: 'El cliente envía lo que se escribe, con tildes.',
        en: 'The client sends what is typed, with accents.',
      },
      run: async (context) => {
        const text = `${freshText(context.random)}, señor`
        const { message } = await hostClient(context, text)
        const came = message.bytes.toString().normalize('NFC')
        if (came.includes(text.normalize('NFC'))) return
        throw new ExpectationFailed(
          {
            code: 'client-text-differs',
            text: say('client-text-differs'),
            expected: say('client-text-expected', { text }),
            actual: say('said', { text: came.slice(0, 120) }),
          },
          { answer: 'wrong' },
        )
      },
    },
    {
      ...common,
      id: shows,
      requirement: `${prefix}-C1.2`,
      dependsOn: [`${exercise}/client/uses-${transport}`],
      purpose: {
        es: 'El cliente muestra la respuesta, también cuando no es un eco.',
        en: 'The client shows the answer, also when it is no echo.',
      },
      run: async (context) => {
        const { peer } = await hostClient(context, freshText(context.random))
        const text = `respuesta ${freshText(context.random)}`
        await peer.say('answer', { text })
        await expectTerminal(context, say('terminal-answer', { text }), (shown) => shown.includes(text))
      },
    },
    ...(transport === 'tcp' ? [answerInPieces(kind, shows)] : []),
    {
      ...common,
      id: `${exercise}/client/before-the-server`,
      requirement: `${prefix}-C2`,
      aspect: 'faulted',
      dependsOn: [`${exercise}/client/uses-${transport}`],
      purpose: {
        es: 'Iniciado antes que el servidor, el cliente lo dice, no espera para siempre y no muestra un traceback.',
        en: 'Started before the server, the client says so, does not wait for ever and shows no traceback.',
      },
      run: async (context) => startAlone(context, await freePort('127.0.0.1')),
    },
  ]
}

function answerInPieces({ exercise, prefix }: EchoKind, shows: string): TestCase<ClientContext> {
  return {
    ...common,
    id: `${exercise}/client/answer-in-pieces`,
    requirement: `${prefix}-G1`,
    aspect: 'cut',
    dependsOn: [shows],
    purpose: {
      es: 'Una respuesta que llega en dos trozos se muestra entera.',
      en: 'An answer that comes in two pieces is shown whole.',
    },
    run: async (context) => {
      const { peer } = await hostClient(context, freshText(context.random))
      if (peer.profile.framing.kind === 'raw') throw new NotApplicable({ code: 'not-marked', text: say('not-marked') })
      const text = `respuesta${context.random.below(1_000_000)}entera`
      const bytes = peer.encode('answer', { text })
      await sendInPieces(peer.session, bytes, [bytes.length >> 1], {
        gapMs: Math.max(context.pace.gapMs, 20),
        queues: context.queues,
      })
      await expectTerminal(context, say('terminal-answer', { text }), (shown) => shown.includes(text)).catch(
        (thrown: unknown) => {
          if (!(thrown instanceof ExpectationFailed)) throw thrown
          throw new ExpectationFailed({ ...thrown.reason, code: 'answer-cut' }, thrown.facts)
        },
      )
    },
  }
}
