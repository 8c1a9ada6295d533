import type { TestCase } from '../../../model/test-case.ts'
import { expectTerminal } from '../../../oracles/expect-terminal.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { quotedNames } from '../../../words/quoted-names.ts'
import { sayWith } from '../words/say.ts'
import { freshName } from './files.ts'
import { StorageHost } from './storage-host.ts'

const common = { role: 'client', aspect: 'valid' } as const

/** How a client connects and lists (ST-T1, ST-C1). */
export const clientListCases: readonly TestCase<ClientContext>[] = [
  {
    ...common,
    id: 'storage/client/connects-over-tcp',
    requirement: 'ST-T1',
    purpose: { es: 'El cliente se conecta por TCP.', en: 'The client connects over TCP.' },
    run: async (context) => {
      await StorageHost.host(context)
    },
  },
  {
    ...common,
    id: 'storage/client/asks-for-the-list',
    requirement: 'ST-C1',
    dependsOn: ['storage/client/connects-over-tcp'],
    purpose: {
      es: 'La opción 1 del menú envía un Mensaje con operacion="listar", y otra vez cuando se elige de nuevo.',
      en: 'Option 1 of the menu sends a Mensaje with operacion="listar", and again when it is chosen again.',
    },
    run: async (context) => {
      const host = await StorageHost.hostListing(context, [freshName(context.random)])
      await host.askToList()
    },
  },
  {
    ...common,
    id: 'storage/client/shows-the-names',
    requirement: 'ST-C1',
    dependsOn: ['storage/client/asks-for-the-list'],
    purpose: {
      es: 'El cliente muestra cada nombre de la lista, también con tildes y espacios, y después los de la lista siguiente.',
      en: 'The client shows every name of the list, also with accents and spaces, and then those of the next list.',
    },
    run: async (context) => {
      const host = await StorageHost.host(context)
      for (const stems of [['foto', 'año nuevo', 'canción de cuna'], ['apuntes']]) {
        const names = stems.map((stem) => freshName(context.random, stem))
        await host.askToList()
        await host.giveNames(names)
        await expectShown(context, names)
      }
    },
  },
]

/** Nobody typed these names, so that no echo can be taken for them. */
async function expectShown(context: ClientContext, names: readonly string[]): Promise<void> {
  const wanted = sayWith('client-names-expected', { names: quotedNames(names, names.length) })
  await expectTerminal(context, wanted, (terminal) => {
    const shown = terminal.normalize('NFC')
    return names.every((name) => shown.includes(name))
  })
}
