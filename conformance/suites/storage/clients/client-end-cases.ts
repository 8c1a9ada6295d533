import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import { expectClosed } from '../../../oracles/expect-closed.ts'
import { expectNoSpinning, expectNoTraceback, expectOrderlyEnd } from '../../../oracles/expect-orderly-end.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { say } from '../words/say.ts'
import { freshName } from './files.ts'
import { saysSomething, wordsOn } from './said-words.ts'
import { StorageHost } from './storage-host.ts'

const common = { role: 'client', dependsOn: ['storage/client/asks-for-the-list'] } as const

/** How a client leaves, and what it does when the server has gone (ST-C4, ST-C5, ST-G10). */
export const clientEndCases: readonly TestCase<ClientContext>[] = [
  {
    ...common,
    id: 'storage/client-end/leaves',
    requirement: 'ST-C4',
    aspect: 'valid',
    purpose: {
      es: 'La opción 3 cierra la conexión, y el programa termina sin un traceback.',
      en: 'Option 3 closes the connection, and the program ends without a traceback.',
    },
    run: async (context) => {
      const host = await StorageHost.hostListing(context, [freshName(context.random)])
      host.askToLeave()
      await expectClosed(host.peer)
      // who closed politely may wait for the other side to do so too
      host.peer.session.end()
      await expectOrderlyEnd(context)
    },
  },
  {
    ...common,
    id: 'storage/client-end/server-goes',
    requirement: 'ST-C5',
    aspect: 'faulted',
    purpose: {
      es: 'Cuando el servidor se va, el cliente lo dice o termina, a más tardar al pedirle algo, sin un traceback.',
      en: 'When the server goes, the client says so or ends, at the latest when something is asked of it, without a traceback.',
    },
    run: async (context) => {
      const { program, pace, does } = context
      const names = [freshName(context.random)]
      const host = await StorageHost.hostListing(context, names)
      // all that belongs to a list and its menu is on the terminal by then, and cannot be taken for a word about the end
      await host.askToList()
      await host.giveNames(names)
      await host.askToList()
      const known = wordsOn(program().terminal())
      host.peer.session.end()
      does({ act: 'list' }, ['1'])
      const isTold = await saysSomething(context, known, pace.answerMs)
      // a traceback is written line by line
      if (isTold) await program().waitForExit(pace.settleMs)
      expectNoTraceback(context)
      if (!isTold) throw endUnsaid(pace.answerMs)
    },
  },
  {
    ...common,
    id: 'storage/client-end/does-not-spin',
    requirement: 'ST-G10',
    aspect: 'faulted',
    purpose: {
      es: 'Cuando se cierra la conexión en medio de una respuesta, el cliente no queda girando en vacío.',
      en: 'When the connection is closed in the middle of an answer, the client does not spin.',
    },
    run: async (context) => {
      const host = await StorageHost.hostListing(context)
      await host.askToList()
      await host.peer.sendBytes(Buffer.from([0, 0]))
      host.peer.session.end()
      await expectNoSpinning(context)
    },
  },
]

function endUnsaid(ms: number): ExpectationFailed {
  return new ExpectationFailed(
    {
      code: 'client-end-unsaid',
      text: say('client-end-unsaid', { ms: Math.round(ms) }),
      expected: say('client-end-expected'),
    },
    { answer: 'none', timed: true },
  )
}
