import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ExpectationFailed, NotApplicable } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import { filesBelow } from '../../../oracles/expect-file.ts'
import { expectTerminal } from '../../../oracles/expect-terminal.ts'
import { readRegular } from '../../../oracles/read-regular.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { fold } from '../../../wires/fold.ts'
import { hello, reversed } from '../texts.ts'
import { say } from '../words/say.ts'
import { type Delivery, deliverAnswer, hasSeveralTexts } from './deliver-answer.ts'
import { hostClient } from './host-client.ts'
import { sendsTheFile } from './send-cases.ts'

const common = { role: 'client', aspect: 'valid' } as const
const file = { name: 'Hello.txt', content: hello }
const shows = 'reverse/client/shows-the-answer'
const sent = 'archivo enviado'
const received = 'recibido archivo invertido'
const lookAgainMs = 5

/** What a client does with the answer (RV-C3, RV-G1, RV-G2). */
export const answerCases: readonly TestCase<ClientContext>[] = [
  {
    ...common,
    id: shows,
    requirement: 'RV-C3.2',
    dependsOn: [sendsTheFile],
    purpose: {
      es: 'El cliente muestra o guarda el texto invertido y su tamaño.',
      en: 'The client shows or stores the reversed text and its size.',
    },
    run: (context) =>
      showsDelivered(context, 'joined').catch((thrown: unknown) => {
        // whoever forgets what came together with the size is caught by another case
        if (!(thrown instanceof ExpectationFailed)) throw thrown
        return showsDelivered(context, 'apart')
      }),
  },
  {
    ...common,
    id: 'reverse/client/messages',
    requirement: 'RV-C3.1',
    dependsOn: [shows],
    purpose: {
      es: 'El cliente muestra «Archivo enviado» y después «Recibido archivo invertido».',
      en: 'The client shows “Archivo enviado” and then “Recibido archivo invertido”.',
    },
    run: async (context) => {
      const { peer } = await hostClient(context, [file])
      await deliverAnswer(context, peer, hello, 'joined')
      await expectTerminal(context, say('client-messages-expected'), (shown) => {
        const [before, after = ''] = fold(shown).split(new RegExp(`${sent}(.*)`, 's'))
        return before !== fold(shown) && after.includes(received)
      })
    },
  },
  {
    ...common,
    id: 'reverse/client/answer-in-one-segment',
    requirement: 'RV-G2',
    aspect: 'joined',
    dependsOn: [shows],
    purpose: {
      es: 'El tamaño y el texto llegan en un mismo segmento, y no se pierde nada.',
      en: 'Size and text come in one segment, and nothing is lost.',
    },
    run: async (context) => {
      const { peer } = await hostClient(context, [file])
      if (!hasSeveralTexts(peer) || peer.session.transport === 'udp')
        throw new NotApplicable({ code: 'not-in-pieces', text: say('not-in-pieces') })
      await deliverAnswer(context, peer, hello, 'joined')
      await expectShown(context, hello)
    },
  },
  {
    ...common,
    id: 'reverse/client/answer-in-pieces',
    requirement: 'RV-G1',
    aspect: 'cut',
    dependsOn: [shows],
    purpose: {
      es: 'Una respuesta que llega de a un byte se entiende como si llegara entera.',
      en: 'An answer that comes byte by byte is understood as if it had come whole.',
    },
    run: async (context) => {
      const { peer } = await hostClient(context, [file])
      if (peer.session.transport === 'udp')
        throw new NotApplicable({ code: 'datagrams', text: say('not-over-datagrams') })
      if (peer.profile.messages.get('answer')?.some(({ framing }) => framing.kind === 'raw'))
        throw new NotApplicable({ code: 'unframed', text: say('not-unframed') })
      await deliverAnswer(context, peer, hello, 'pieces')
      await expectShown(context, hello)
    },
  },
]

async function showsDelivered(context: ClientContext, how: Delivery): Promise<void> {
  const { peer } = await hostClient(context, [file])
  await deliverAnswer(context, peer, hello, how)
  await expectShown(context, hello)
}

/** The reversed text and its size come to stand on the terminal or in a file. @throws ExpectationFailed when they do not. */
async function expectShown(context: ClientContext, text: Buffer): Promise<void> {
  const { pace, program } = context
  const until = performance.now() + pace.answerMs
  for (;;) {
    const isLast = performance.now() >= until || program().exit() !== undefined
    if (await isShown(context, text)) return
    if (isLast) break
    await pause(lookAgainMs)
  }
  throw new ExpectationFailed(
    {
      code: 'client-lacks-answer',
      text: say('client-lacks-answer', { text: reversed(text).toString() }),
      expected: say('client-answer-expected'),
    },
    { answer: 'none', timed: program().exit() === undefined },
  )
}

/** Who stored the text need not say how long the file is. */
async function isShown({ program }: ClientContext, text: Buffer): Promise<boolean> {
  const expected = reversed(text)
  const terminal = program().terminal()
  if (terminal.includes(expected.toString()) && terminal.includes(String(expected.length))) return true
  const { folder } = program()
  for (const path of await filesBelow(folder)) {
    const content = await readRegular(join(folder, path))
    if (content?.equals(expected)) return true
  }
  return false
}
