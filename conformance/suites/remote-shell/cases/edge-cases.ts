import { ExpectationFailed, NotApplicable } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { fold } from '../../../wires/fold.ts'
import { freshName } from '../fresh-name.ts'
import { Grounds } from '../grounds.ts'
import { listInFolder } from '../in-folder.ts'
import { hasNameForName } from '../listing.ts'
import { expectNames, expectNoName } from '../oracles/expect-names.ts'
import { openShell } from '../shell.ts'
import { say } from '../words/say.ts'

const common = { role: 'server', requirement: 'RS-S8' } as const
const entered = 'remote-shell/enter/changes-the-listing'
/** More than the 65,507 bytes that a datagram can carry. */
const manyFiles = 300
const longName = 'un-nombre-extenso-'.repeat(12)
/** How a server may say that there is more than it could send. */
const saysSo = /error|demasiad|larg[ao]|trunc|cortad|incomplet|limit|no cab|too |…|\.\.\./

/** What is at the edge of the sheet (RS-S8). */
export const edgeCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: 'remote-shell/edge/empty-folder',
    aspect: 'valid',
    dependsOn: [entered],
    purpose: {
      es: 'En una carpeta vacía «ls» se responde, con algo que no nombra ningún archivo o con un datagrama vacío.',
      en: 'In an empty directory “ls” is answered, with something that names no file or with an empty datagram.',
    },
    run: async (context) => {
      const grounds = Grounds.of(context)
      const folder = freshName(context.random, 'vacia', '')
      const outside = freshName(context.random, 'afuera')
      await grounds.plantFolder(folder)
      await grounds.plant(outside, 'x')
      const shell = await openShell(context, 'ana')
      const listing = await listInFolder(context, shell, folder)
      expectNoName(listing, outside, say('inside-expected', { folder }))
    },
  },
  {
    ...common,
    id: 'remote-shell/edge/long-listing',
    aspect: 'valid',
    dependsOn: [entered],
    purpose: {
      es: 'Una lista que no cabe en un datagrama llega entera, en varios, o el servidor dice que no cabe.',
      en: 'A listing that does not fit into one datagram comes whole, in several, or the server says that it does not fit.',
    },
    run: async (context) => {
      const { profile } = context
      if (profile && hasNameForName(profile)) throw new NotApplicable({ code: 'short', text: say('always-fits') })
      const grounds = Grounds.of(context)
      const folder = freshName(context.random, 'llena', '')
      const names = Array.from({ length: manyFiles }, (_, i) => `${longName}${1000 + i}.txt`)
      for (const name of names) await grounds.plant(`${folder}/${name}`, '')
      const shell = await openShell(context, 'ana')
      const listing = await listInFolder(context, shell, folder)
      if (saysSo.test(fold(listing.text))) return
      expectNames(listing, names, say('whole-listing-expected'))
    },
  },
  {
    ...common,
    id: 'remote-shell/edge/unknown-command',
    aspect: 'invalid',
    dependsOn: ['remote-shell/reply/after-each-command'],
    purpose: { es: 'Un comando desconocido se responde.', en: 'An unknown command is answered.' },
    run: async (context) => {
      const shell = await openShell(context, 'ana')
      if (await shell.askAnything(freshName(context.random, 'bailar', ' tango'))) return
      await shell.expectAlive()
      throw new ExpectationFailed(
        { code: 'no-answer', text: say('unknown-unanswered'), expected: say('unknown-expected') },
        { answer: 'none', timed: true },
      )
    },
  },
]
