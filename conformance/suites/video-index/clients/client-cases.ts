import { info, replyText } from '../../../../reference/exercises/video-index/protocol.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import { expectOrderlyEnd } from '../../../oracles/expect-orderly-end.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { freshName, freshVideo } from '../fresh.ts'
import { say } from '../words/say.ts'
import { expectSent, expectTyped, hostClient } from './index-host.ts'
import { showCases } from './show-cases.ts'

const common = { role: 'client', aspect: 'valid' } as const

/** The cases that judge who talks to the central server from the keyboard (VI-T1, VI-C1 to VI-C4). */
export const clientCases: readonly TestCase<ClientContext>[] = [
  {
    ...common,
    id: 'video-index/client/connects-over-tcp',
    requirement: 'VI-T1',
    purpose: { es: 'El cliente se conecta por TCP.', en: 'The client connects over TCP.' },
    run: async (context) => {
      await hostClient(context)
    },
  },
  {
    ...common,
    id: 'video-index/client/sends-what-was-typed',
    requirement: 'VI-C1',
    dependsOn: ['video-index/client/connects-over-tcp'],
    purpose: {
      es: 'El cliente envía cada línea tal como se escribe, con tildes y mayúsculas.',
      en: 'The client sends each line as it is typed, with accents and capital letters.',
    },
    run: async (context) => {
      const peer = await hostClient(context)
      const name = freshName({ random: context.random }, 'Ñandú-')
      await expectTyped(context, peer, `Insc ${name} 127.0.0.1 1030`)
      await peer.sendText(replyText({ kind: 'registered', name }))
      await expectTyped(context, peer, `descargar ${freshVideo({ random: context.random }, 'pingüino-')}`)
      await peer.sendText(replyText({ kind: 'not-found' }))
    },
  },
  ...showCases,
  {
    ...common,
    id: 'video-index/client/salir-ends',
    requirement: 'VI-C3',
    dependsOn: ['video-index/client/shows-the-answer'],
    purpose: {
      es: '«salir» cierra la conexión y el programa termina en orden.',
      en: '“salir” closes the connection and the program ends in order.',
    },
    run: async (context) => {
      const peer = await hostClient(context)
      await expectTyped(context, peer, info)
      await peer.sendText(replyText({ kind: 'none' }))
      context.does({ act: 'command', values: { line: 'salir' } }, ['salir'])
      await expectLeft(peer)
      peer.session.end()
      await expectOrderlyEnd(context)
    },
  },
  {
    ...common,
    id: 'video-index/client/empty-line-is-not-sent',
    requirement: 'VI-C4',
    aspect: 'invalid',
    dependsOn: ['video-index/client/sends-what-was-typed'],
    purpose: {
      es: 'Por una línea vacía no se envía nada; la siguiente se envía.',
      en: 'Nothing is sent for an empty line; the next one is sent.',
    },
    run: async (context) => {
      const peer = await hostClient(context)
      context.type('')
      context.type('   ')
      context.does({ act: 'command', values: { line: info } }, [info])
      await expectSent(peer, info, 'client-sent-empty-line')
    },
  },
]

/**
 * Who says goodbye in words first is not accused for it, but gets the answer that the central server gives to any word
 * it does not know: who leaves only because nothing came has not left.
 */
async function expectLeft(peer: Awaited<ReturnType<typeof hostClient>>): Promise<void> {
  const { session, pace } = peer
  const until = performance.now() + pace.answerMs
  for (;;) {
    const { kind } = await session.next(Math.max(0, until - performance.now()))
    if (kind === 'end' || kind === 'reset') return
    if (kind === 'bytes') await peer.sendText(replyText({ kind: 'unknown-command' }))
    if (kind === 'deadline')
      throw new ExpectationFailed(
        { code: 'client-not-left', text: say('client-not-left'), expected: say('client-leaves-expected') },
        { answer: 'none', timed: true },
      )
  }
}
