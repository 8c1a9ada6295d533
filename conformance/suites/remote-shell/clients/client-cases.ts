import type { TestCase } from '../../../model/test-case.ts'
import { expectOrderlyEnd } from '../../../oracles/expect-orderly-end.ts'
import { expectTerminal } from '../../../oracles/expect-terminal.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { freshName } from '../fresh-name.ts'
import { say } from '../words/say.ts'
import { hostClient } from './shell-host.ts'

const common = { role: 'client', aspect: 'valid' } as const
const overUdp = 'remote-shell/client/speaks-udp'
const longListing = 60
const longName = 'un-nombre-extenso-'.repeat(4)

/** The cases that judge a client of exercise 6 (RS-S10, RS-C1, RS-C2). */
export const clientCases: readonly TestCase<ClientContext>[] = [
  {
    ...common,
    id: overUdp,
    requirement: 'RS-S10',
    purpose: { es: 'El cliente envía sus comandos por UDP.', en: 'The client sends its commands over UDP.' },
    run: async (context) => {
      await hostClient(context)
    },
  },
  {
    ...common,
    id: 'remote-shell/client/sends-what-is-typed',
    requirement: 'RS-C1',
    dependsOn: [overUdp],
    purpose: {
      es: 'Cada comando llega al servidor tal como se escribió.',
      en: 'Each command reaches the server as it was typed.',
    },
    run: async (context) => {
      const { random } = context
      const host = await hostClient(context)
      host.expectSaid(await host.hear('list'), 'list')
      await host.peer.say('listing', { names: [freshName(random, 'notas')] })
      const name = freshName(random, 'nuevo')
      const folder = freshName(random, 'carpeta', '')
      const commands = [
        ['write', { name, text: "canción: 'dos  espacios' y 5 €" }],
        ['move', { source: name, target: folder }],
        ['enter', { folder }],
        ['remove', { name }],
      ] as const
      for (const [wish, fields] of commands) {
        host.expectSaid(await host.typeAndHear(wish, fields), wish, fields)
        await host.peer.say('done')
      }
    },
  },
  {
    ...common,
    id: 'remote-shell/client/shows-the-answers',
    requirement: 'RS-C1',
    dependsOn: [overUdp],
    purpose: {
      es: 'El cliente muestra la lista, y también un error.',
      en: 'The client shows the listing, and an error as well.',
    },
    run: async (context) => {
      const { random } = context
      const host = await hostClient(context)
      await host.hear('list')
      const names = ['notas', 'datos', 'canción'].map((kind) => freshName(random, kind))
      await host.peer.say('listing', { names })
      await expectTerminal(context, say('client-shows-names', { names: names.join(', ') }), showsAll(names))
      const reason = freshName(random, 'motivo', '')
      await host.typeAndHear('remove', { name: freshName(random, 'sobra') })
      await host.peer.say('failed', { reason })
      await expectTerminal(context, say('client-shows-reason', { reason }), showsAll([reason]))
    },
  },
  {
    ...common,
    id: 'remote-shell/client/shows-a-long-listing',
    requirement: 'RS-C1',
    level: 'should',
    dependsOn: ['remote-shell/client/shows-the-answers'],
    purpose: {
      es: 'Una lista de unos 5 KB se muestra entera: UDP descarta lo que no cabe en el recv.',
      en: 'A listing of some 5 KB is shown whole: UDP drops what does not fit into the recv.',
    },
    run: async (context) => {
      const host = await hostClient(context)
      await host.hear('list')
      const names = Array.from({ length: longListing }, (_, i) => `${longName}${100 + i}.txt`)
      await host.peer.say('listing', { names })
      await expectTerminal(context, say('client-shows-long', { count: names.length }), showsAll(names))
    },
  },
  {
    ...common,
    id: 'remote-shell/client/exit-is-sent',
    requirement: 'RS-C2',
    dependsOn: [overUdp],
    purpose: { es: 'Con «exit», el cliente lo envía al servidor.', en: 'On “exit” the client sends it to the server.' },
    run: async (context) => {
      const host = await hostClient(context)
      await host.hear('list')
      await host.peer.say('listing', { names: [freshName(context.random, 'notas')] })
      host.expectSaid(await host.typeAndHear('leave'), 'leave')
      await host.peer.say('farewell')
    },
  },
  {
    ...common,
    id: 'remote-shell/client/exit-ends-it',
    requirement: 'RS-C2',
    dependsOn: ['remote-shell/client/exit-is-sent'],
    purpose: { es: 'Después de «exit», el cliente termina.', en: 'After “exit” the client ends.' },
    run: async (context) => {
      const host = await hostClient(context)
      await host.hear('list')
      await host.peer.say('listing', { names: [freshName(context.random, 'notas')] })
      await host.typeAndHear('leave')
      await host.peer.say('farewell')
      await expectOrderlyEnd(context)
    },
  },
]

function showsAll(names: readonly string[]): (terminal: string) => boolean {
  return (terminal) => names.every((name) => terminal.normalize('NFC').includes(name.normalize('NFC')))
}
