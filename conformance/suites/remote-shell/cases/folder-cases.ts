import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { freshName } from '../fresh-name.ts'
import { Grounds, type Moved } from '../grounds.ts'
import { comeBack, listInFolder } from '../in-folder.ts'
import { expectDifferent } from '../oracles/expect-different.ts'
import { expectNames, expectNoName } from '../oracles/expect-names.ts'
import { openShell } from '../shell.ts'
import { say } from '../words/say.ts'

const common = { role: 'server', aspect: 'valid' } as const
const listed = 'remote-shell/list/names-every-file'
const answered = 'remote-shell/reply/after-each-command'
const content = 'lo que viaja'

/** `cd` and `mv` (RS-S4, RS-S5). */
export const folderCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: 'remote-shell/enter/changes-the-listing',
    requirement: 'RS-S4',
    dependsOn: [listed],
    purpose: {
      es: 'Después de un «cd», «ls» muestra lo que hay en esa carpeta, y no lo que había en la anterior.',
      en: 'After a “cd”, “ls” shows what is in that directory, and not what was in the one before.',
    },
    run: async (context) => {
      const grounds = Grounds.of(context)
      const folder = freshName(context.random, 'carpeta', '')
      const inside = freshName(context.random, 'dentro')
      const outside = freshName(context.random, 'afuera')
      await grounds.plant(`${folder}/${inside}`, 'x')
      await grounds.plant(outside, 'x')
      const shell = await openShell(context, 'ana')
      const listing = await listInFolder(context, shell, folder)
      expectNames(listing, [inside], say('inside-expected', { folder }))
      expectNoName(listing, outside, say('inside-expected', { folder }))
    },
  },
  {
    ...common,
    id: 'remote-shell/enter/missing-folder',
    requirement: 'RS-S4',
    aspect: 'invalid',
    dependsOn: ['remote-shell/enter/changes-the-listing', answered],
    purpose: {
      es: 'Un «cd» a una carpeta que no existe se responde con un error.',
      en: 'A “cd” into a directory that does not exist is answered with an error.',
    },
    run: async (context) => {
      const grounds = Grounds.of(context)
      const folder = freshName(context.random, 'carpeta', '')
      const missing = freshName(context.random, 'ninguna', '')
      await grounds.plantFolder(folder)
      const shell = await openShell(context, 'ana')
      const success = await shell.expectReply('enter', { folder })
      await comeBack(context, shell, folder)
      const failure = await shell.expectReply('enter', { folder: missing })
      expectDifferent(`cd ${missing}`, success, failure, [folder, missing])
    },
  },
  {
    ...common,
    id: 'remote-shell/move/moves',
    requirement: 'RS-S5',
    dependsOn: [listed],
    purpose: {
      es: 'Un «mv» lleva el archivo, con su contenido, a la otra carpeta.',
      en: 'An “mv” takes the file, with its content, into the other directory.',
    },
    run: async (context) => {
      const grounds = Grounds.of(context)
      const folder = freshName(context.random, 'carpeta', '')
      const name = freshName(context.random, 'viaja')
      await grounds.plantFolder(folder)
      await grounds.plant(name, content)
      const shell = await openShell(context, 'ana')
      await shell.ask('move', { source: name, target: folder })
      const fate = await grounds.moved(name, `${folder}/${name}`, content)
      if (fate !== 'moved') throw misplaced(fate, name)
      expectNoName(await shell.list(), name, say('moved-expected'))
    },
  },
  {
    ...common,
    id: 'remote-shell/move/missing-file',
    requirement: 'RS-S5',
    aspect: 'invalid',
    dependsOn: ['remote-shell/move/moves', answered],
    purpose: {
      es: 'Un «mv» de un archivo que no existe se responde con un error.',
      en: 'An “mv” of a file that does not exist is answered with an error.',
    },
    run: async (context) => {
      const grounds = Grounds.of(context)
      const folder = freshName(context.random, 'carpeta', '')
      const name = freshName(context.random, 'viaja')
      await grounds.plantFolder(folder)
      await grounds.plant(name, content)
      const shell = await openShell(context, 'ana')
      const success = await shell.expectReply('move', { source: name, target: folder })
      const failure = await shell.expectReply('move', { source: name, target: folder })
      expectDifferent(`mv ${name} ${folder}`, success, failure, [name, folder])
      const fate = await grounds.moved(name, `${folder}/${name}`, content)
      if (fate !== 'moved') throw misplaced(fate, name)
    },
  },
  {
    ...common,
    id: 'remote-shell/move/same-folder',
    requirement: 'RS-S5',
    aspect: 'invalid',
    dependsOn: ['remote-shell/move/moves', answered],
    purpose: {
      es: 'Un «mv» a la carpeta en la que el archivo ya está se responde con un error, y el archivo sigue ahí.',
      en: 'An “mv” into the directory in which the file is already is answered with an error, and the file is still there.',
    },
    run: async (context) => {
      const grounds = Grounds.of(context)
      const folder = freshName(context.random, 'carpeta', '')
      const moves = freshName(context.random, 'viaja')
      const stays = freshName(context.random, 'queda')
      await grounds.plant(moves, content)
      await grounds.plant(`${folder}/${stays}`, content)
      const shell = await openShell(context, 'ana')
      const success = await shell.expectReply('move', { source: moves, target: folder })
      const source = `${folder}/${stays}`
      const failure = await shell.expectReply('move', { source, target: folder })
      if (await grounds.isGone(source)) throw misplaced('lost', source)
      expectDifferent(`mv ${source} ${folder}`, success, failure, [source, moves, stays, folder])
    },
  },
  {
    ...common,
    id: 'remote-shell/move/full-path',
    requirement: 'RS-S5',
    level: 'should',
    dependsOn: ['remote-shell/move/moves'],
    purpose: {
      es: 'Como destino de un «mv» sirve también la ruta completa del archivo en la otra carpeta.',
      en: 'The full path of the file in the other directory is a target of “mv” as well.',
    },
    run: async (context) => {
      const grounds = Grounds.of(context)
      const folder = freshName(context.random, 'carpeta', '')
      const name = freshName(context.random, 'viaja')
      await grounds.plantFolder(folder)
      await grounds.plant(name, content)
      const shell = await openShell(context, 'ana')
      await shell.ask('move', { source: name, target: `${folder}/${name}` })
      const fate = await grounds.moved(name, `${folder}/${name}`, content)
      if (fate !== 'moved') throw misplaced(fate, name)
    },
  },
]

function misplaced(fate: Exclude<Moved, 'moved'>, name: string): ExpectationFailed {
  return new ExpectationFailed(
    { code: `file-${fate}`, text: say('misplaced', { fate, name }), expected: say('moved-expected') },
    { answer: 'wrong', timed: true },
  )
}
