import { ExpectationFailed, PreconditionNotReached } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { leaveWired } from '../../../wires/leave-wired.ts'
import { say as sayEngine } from '../../../words/say.ts'
import { expectArrival, freshText, hearAnswer, openTalker } from '../arrival.ts'
import type { EchoKind } from '../echo-kind.ts'
import { say } from '../words/say.ts'

/** The transport (T1), a message (S1), its echo (S2) and the next client (S3). */
export function messageCases({ exercise, prefix, transport }: EchoKind): TestCase<ServerContext>[] {
  const common = { role: 'server', aspect: 'valid' } as const
  const name = transport.toUpperCase()
  return [
    {
      ...common,
      id: `${exercise}/transport/${transport}`,
      requirement: `${prefix}-T1`,
      purpose: { es: `El servidor abre un puerto ${name}.`, en: `The server opens a ${name} port.` },
      run: async (context) => {
        const ana = await openTalker(context, 'ana')
        if (transport === 'tcp' || context.subject.transport === 'udp') return
        await ana.say('message', { text: freshText(context.random) })
        if ((await ana.session.next(ana.pace.answerMs)).kind === 'bytes') return
        const ms = Math.round(ana.pace.answerMs)
        throw new PreconditionNotReached({ code: 'no-answer', text: sayEngine('no-reply', { ms }) })
      },
    },
    {
      ...common,
      id: `${exercise}/message/arrives`,
      requirement: `${prefix}-S1`,
      dependsOn: [`${exercise}/transport/${transport}`],
      purpose: {
        es: 'Un mensaje llega: lo demuestra cualquier respuesta, o la terminal del servidor.',
        en: 'A message arrives: any answer proves it, or the terminal of the server.',
      },
      run: async (context) => expectArrival(context, await openTalker(context, 'ana'), freshText(context.random)),
    },
    {
      ...common,
      id: `${exercise}/message/comes-back`,
      requirement: `${prefix}-S2`,
      dependsOn: [`${exercise}/message/arrives`],
      needs: { claim: 'echo' },
      purpose: { es: 'La respuesta es el mismo mensaje.', en: 'The answer is the message itself.' },
      run: async (context) => {
        const ana = await openTalker(context, 'ana')
        const text = freshText(context.random)
        await ana.say('message', { text })
        const bytes = await hearAnswer(ana)
        if (bytes.toString().trimEnd() === text) return
        throw new ExpectationFailed(
          {
            code: 'other-text',
            text: say('other-text'),
            expected: say('same-expected', { text }),
            actual: say('said', { text: bytes.toString('utf8', 0, 200) }),
          },
          { answer: 'wrong' },
        )
      },
    },
    {
      ...common,
      id: `${exercise}/clients/next-is-served`,
      requirement: `${prefix}-S3`,
      aspect: 'concurrent',
      dependsOn: [`${exercise}/message/arrives`],
      purpose: {
        es: 'Cuando un cliente terminó, el siguiente es atendido.',
        en: 'When one client has finished, the next one is served.',
      },
      run: async (context) => {
        const ana = await openTalker(context, 'ana')
        await expectArrival(context, ana, freshText(context.random))
        await leaveWired(ana)
        const next = async () => {
          const luis = await openTalker(context, 'luis', { sameLife: true })
          await expectArrival(context, luis, freshText(context.random))
        }
        await next().catch((thrown: unknown) => {
          if (!(thrown instanceof ExpectationFailed)) throw thrown
          throw new ExpectationFailed(
            {
              ...thrown.reason,
              code: 'next-unserved',
              text: say('next-unserved'),
              expected: say('next-expected'),
              actual: thrown.reason.text,
            },
            thrown.facts,
          )
        })
      },
    },
  ]
}
