import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import { expectOrderlyEnd } from '../../../oracles/expect-orderly-end.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import type { ChatExercise } from '../chat-exercise.ts'
import type { CommonCase } from '../common-case.ts'
import { brief, freshText } from '../texts.ts'
import { isPerson } from '../vocabulary.ts'
import { say } from '../words/say.ts'
import { ChatHost, saysText } from './host.ts'

/** The cases that judge a client of the chat over either transport (C1 to C3). */
export function chatClientCases({ transport }: ChatExercise): readonly CommonCase<ClientContext>[] {
  const reaches = `client/calls-over-${transport}`
  const name = transport.toUpperCase()
  return [
    {
      path: reaches,
      requirement: 'T1',
      aspect: 'valid',
      purpose: {
        es: `El cliente se comunica con su servidor por ${name}.`,
        en: `The client talks to its server over ${name}.`,
      },
      run: async (context) => {
        await context.launch()
        context.does({ act: 'join' }, [])
        // where its person speaks first, it calls nobody before
        if (context.profile && isPerson(context.profile)) saysText(context, context.profile, freshText(context.random))
        await context.accept('cliente')
      },
    },
    {
      path: 'client/says-and-shows',
      requirement: 'C1',
      aspect: 'valid',
      after: [reaches],
      purpose: {
        es: 'El cliente muestra entero lo que dice la otra persona y envía lo que se escribe en su turno.',
        en: 'The client shows the whole of what the other person says, and sends what is typed when it has the turn.',
      },
      run: async (context) => {
        const host = await ChatHost.meetListening(context)
        for (const words of ['hola, ¿cómo está?', 'me alegro, señora: hasta el año que viene'])
          await talkTwice(context, host, words)
      },
    },
    {
      path: 'client/waits-for-its-turn',
      requirement: 'C2',
      aspect: 'invalid',
      after: ['client/says-and-shows'],
      purpose: {
        es: 'Lo que se escribe antes de tiempo no se envía hasta que sea el turno del cliente.',
        en: 'What is typed too early is not sent before the client has the turn.',
      },
      run: async (context) => {
        const host = await ChatHost.meetListening(context)
        // before its first turn, and right after it has spoken
        const waiting = new Set<string>()
        await typeEarly(context, host, waiting)
        await typeEarly(context, host, waiting)
      },
    },
    {
      path: 'client/says-goodbye',
      requirement: 'C3',
      aspect: 'valid',
      after: ['client/says-and-shows'],
      purpose: {
        es: 'Al escribir «desconectar» el cliente lo avisa y termina.',
        en: 'When “desconectar” is typed the client says so and ends.',
      },
      run: async (context) => {
        const host = await ChatHost.meetSpeaking(context)
        host.typeQuit()
        await expectQuit(context, host)
        // a server that is a person itself has nobody else to take leave of
        if (!isPerson(host.peer.profile)) await host.over()
        else host.peer.session.end()
        await expectOrderlyEnd(context)
      },
    },
    {
      path: 'client/ends-with-the-other',
      requirement: 'C3',
      aspect: 'valid',
      after: ['client/says-and-shows'],
      purpose: {
        es: 'Cuando la otra persona se desconecta, el cliente que espera termina en orden.',
        en: 'When the other person leaves, the client that waits ends in order.',
      },
      run: async (context) => {
        const host = await ChatHost.meetListening(context)
        await host.over()
        await expectOrderlyEnd(context)
      },
    },
  ]
}

/** We say something, which is shown, and what is typed then comes back. */
async function talkTwice({ random }: ClientContext, host: ChatHost, words: string): Promise<void> {
  const ours = freshText(random, words)
  await host.say(ours)
  await host.expectShown(ours)
  const theirs = freshText(random, 'muy bien, ¿y  usted?')
  host.type(theirs)
  await host.expectText(theirs)
}

/** `waiting`: what was typed and has not been sent yet; a client may hold it, or drop it. */
async function typeEarly({ random, pace }: ClientContext, host: ChatHost, waiting: Set<string>): Promise<void> {
  const type = (text: string) => {
    waiting.add(text)
    host.type(text)
  }
  type(freshText(random, 'antes de tiempo'))
  const said = await host.next(pace.silenceMs)
  if (said.kind === 'text')
    throw new ExpectationFailed(
      {
        code: 'client-out-of-turn',
        text: say('client-out-of-turn', { text: brief(said.text) }),
        expected: say('client-turn-expected'),
      },
      { answer: 'wrong' },
    )
  await host.say(freshText(random, 'ahora usted'))
  // what was held is sent now; a client that dropped it waits for something else
  const held = await host.next(pace.settleMs)
  if (held.kind === 'text' && waiting.delete(held.text)) return
  type(freshText(random, 'ahora sí'))
  waiting.delete(await host.expectText(...waiting))
}

async function expectQuit({ pace }: ClientContext, host: ChatHost): Promise<void> {
  const said = await host.next(pace.answerMs)
  if (said.kind === 'quit') return
  const text =
    said.kind === 'text'
      ? say('client-said-other', { text: brief(said.text) })
      : said.kind === 'gone'
        ? say('client-gone')
        : say('client-silent', { ms: Math.round(pace.answerMs) })
  throw new ExpectationFailed(
    { code: 'client-not-leaving', text, expected: say('client-quits-expected') },
    { answer: said.kind === 'silent' ? 'none' : 'wrong', timed: said.kind === 'silent' },
  )
}
