import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { freshName } from '../fresh-name.ts'
import { Grounds } from '../grounds.ts'
import { comeBack } from '../in-folder.ts'
import { expectNames } from '../oracles/expect-names.ts'
import { openShell, type Shell } from '../shell.ts'

const common = { role: 'server', aspect: 'valid' } as const

/** What all else rests on: UDP, the listing, and that commands are answered (RS-S10, RS-S1, RS-S7). */
export const basicCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: 'remote-shell/transport/udp',
    requirement: 'RS-S10',
    purpose: { es: 'El servidor responde a un «ls» por UDP.', en: 'The server answers an “ls” over UDP.' },
    run: async (context) => {
      await Grounds.find(context)?.plant(freshName(context.random, 'notas'), 'x')
      const shell = await openShell(context, 'ana')
      await shell.list()
    },
  },
  {
    ...common,
    id: 'remote-shell/list/names-every-file',
    requirement: 'RS-S1',
    dependsOn: ['remote-shell/transport/udp'],
    purpose: {
      es: 'La lista nombra todos los archivos de la carpeta, también los que tienen tildes.',
      en: 'The listing names every file of the directory, also those with accents.',
    },
    run: async (context) => {
      const { random } = context
      const shell = await openShell(context, 'ana')
      const names = [freshName(random, 'notas'), freshName(random, 'datos', '.csv'), freshName(random, 'canción')]
      const grounds = Grounds.find(context)
      for (const name of names) {
        if (grounds) await grounds.plant(name, 'x')
        else await shell.ask('write', { name, text: 'x' })
      }
      const listing = await shell.list()
      if (!grounds) await removeAll(shell, names)
      expectNames(listing, names)
    },
  },
  {
    ...common,
    id: 'remote-shell/reply/after-each-command',
    requirement: 'RS-S7',
    dependsOn: ['remote-shell/list/names-every-file'],
    purpose: {
      es: '«write», «cd», «mv» y «rm» tienen cada uno su respuesta.',
      en: '“write”, “cd”, “mv” and “rm” are each answered.',
    },
    run: async (context) => {
      const { random } = context
      const name = freshName(random, 'fichero')
      const shell = await openShell(context, 'ana')
      await shell.expectReply('write', { name, text: 'hola' })
      await shell.expectReply('remove', { name })
      const grounds = Grounds.find(context)
      if (!grounds) return
      const folder = freshName(random, 'carpeta', '')
      const source = freshName(random, 'viaja')
      await grounds.plantFolder(folder)
      await grounds.plant(source, 'x')
      await shell.expectReply('move', { source, target: folder })
      await shell.expectReply('enter', { folder })
      await comeBack(context, shell, folder)
    },
  },
]

async function removeAll(shell: Shell, names: readonly string[]): Promise<void> {
  for (const name of names) await shell.ask('remove', { name })
}
