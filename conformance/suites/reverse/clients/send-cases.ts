import { setTimeout as pause } from 'node:timers/promises'
import type { Session } from '../../../../reference/net/session.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import { contentDifference } from '../../../oracles/content-difference.ts'
import { expectNoTraceback } from '../../../oracles/expect-orderly-end.ts'
import { expectTerminal } from '../../../oracles/expect-terminal.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { fold } from '../../../wires/fold.ts'
import type { HeardMessage } from '../../../wires/heard.ts'
import { profileOf } from '../reverse-exchange.ts'
import { accented, hello } from '../texts.ts'
import { atMost } from '../wire-form.ts'
import { say } from '../words/say.ts'
import { hostClient, textOf, wordFor } from './host-client.ts'

const common = { role: 'client', aspect: 'valid' } as const
/** The case without which nothing can be judged. */
export const sendsTheFile = 'reverse/client/sends-the-file'
const missing = 'no-existe-zocalo.txt'
const longBytes = 150_000

/** What a client sends (RV-C1, RV-C2). */
export const sendCases: readonly TestCase<ClientContext>[] = [
  {
    ...common,
    id: sendsTheFile,
    requirement: 'RV-C1.1',
    purpose: {
      es: 'El cliente pide el nombre de un archivo y envía ese archivo.',
      en: 'The client asks for the name of a file and sends that file.',
    },
    run: async (context) => {
      const { request } = await hostClient(context, [
        { name: 'Hello.txt', content: hello },
        { name: 'Adios.txt', content: Buffer.from('Adios mundo') },
      ])
      expectFile(request, hello)
    },
  },
  {
    ...common,
    id: 'reverse/client/exact-file',
    requirement: 'RV-C1.2',
    dependsOn: [sendsTheFile],
    purpose: {
      es: 'Un archivo largo con tildes y saltos de línea llega exacto; donde se anuncia su tamaño, son sus bytes.',
      en: 'A long file with accents and line breaks comes exactly; where its size is announced, it is its bytes.',
    },
    run: async (context) => {
      const line = Buffer.concat([accented, Buffer.from('\r\n\tfin de línea \n')])
      const count = Math.floor(atMost(profileOf(context), longBytes) / line.length)
      const content = Buffer.concat(Array.from({ length: count }, () => line))
      const { request } = await hostClient(context, [{ name: 'señal.txt', content }])
      expectFile(request, content)
    },
  },
  {
    ...common,
    id: 'reverse/client/missing-file',
    requirement: 'RV-C2',
    aspect: 'invalid',
    dependsOn: [sendsTheFile],
    purpose: {
      es: 'Si el archivo no existe, el cliente lo dice y no envía nada.',
      en: 'When the file does not exist, the client says so and sends nothing.',
    },
    run: async (context) => {
      const { pace, program } = context
      const word = wordFor(context, missing)
      const isTold = context.isTold(word.placeholder)
      await context.launch(isTold ? { word } : {})
      // on a busy machine the question may come late, and it may not be taken for the answer to the name
      if (!isTold) await program().waitForTerminal((shown) => shown.trim() !== '', pace.answerMs)
      const connected = context.accept('servidor').catch(() => undefined)
      if (!isTold) context.does(word.act, [word.line])
      const prompt = await context.typedAfter()
      const told = (shown: string) => fold(shown.slice(prompt)).length > 0
      await expectTerminal(context, say('client-says-missing'), told)
      await program().waitForExit(pace.settleMs)
      expectNoTraceback(context)
      await expectNothingSent(context, connected)
      expectNoTraceback(context)
    },
  },
]

/** The text that came is the file, and the size that was announced its own. @throws ExpectationFailed */
function expectFile(request: HeardMessage, content: Buffer): void {
  const { size } = request.fields
  const announced = { size: size ?? 0, wanted: content.length }
  if (size !== undefined && size !== content.length)
    throw new ExpectationFailed(
      {
        code: size === [...content.toString()].length ? 'length-counts-characters' : 'client-size-wrong',
        text: say('client-size-wrong', announced),
        expected: say('client-file-expected'),
      },
      { answer: 'wrong' },
    )
  const actual = textOf(request)
  const difference = contentDifference(actual, content)
  if (!difference) return
  throw new ExpectationFailed(
    {
      code: 'client-file-differs',
      text: say('client-file-differs'),
      expected: say('client-file-expected'),
      actual: difference.text,
      pictures: [difference.picture],
    },
    { answer: 'wrong', details: { actual, expected: content } },
  )
}

/** A connection may be made before the name is known; nothing comes over it. @throws ExpectationFailed with what came. */
async function expectNothingSent(
  { pace, program }: ClientContext,
  connected: Promise<Session | undefined>,
): Promise<void> {
  const session = await Promise.race([
    connected,
    program()
      .waitForExit(pace.silenceMs)
      .then(() => undefined),
  ])
  const arrival = await (session ?? (await Promise.race([connected, pause(pace.gapMs)])))?.next(pace.silenceMs)
  if (arrival?.kind !== 'bytes') return
  throw new ExpectationFailed(
    {
      code: 'client-sent-anyway',
      text: say('client-sent-anyway'),
      expected: say('client-sent-nothing-expected'),
    },
    { answer: 'wrong' },
  )
}
