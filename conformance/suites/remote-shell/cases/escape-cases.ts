import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { freshName } from '../fresh-name.ts'
import { Grounds } from '../grounds.ts'
import { openShell } from '../shell.ts'
import { say } from '../words/say.ts'

const common = { role: 'server', requirement: 'RS-S9', aspect: 'invalid', needs: { launched: true } } as const

/** Names that lead out of the folder in which the server started (RS-S9). */
export const escapeCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: 'remote-shell/escape/files',
    dependsOn: ['remote-shell/write/creates-a-file', 'remote-shell/remove/removes'],
    purpose: {
      es: '«write», «rm» y «mv» no alcanzan archivos de fuera de la carpeta, ni con .. ni con rutas absolutas.',
      en: '“write”, “rm” and “mv” reach no file outside the folder, neither with .. nor with absolute paths.',
    },
    run: async (context) => {
      const grounds = Grounds.of(context)
      const outside = await outsideOf(context, grounds)
      const own = freshName(context.random, 'propio')
      await grounds.plant(own, 'x')
      const shell = await openShell(context, 'ana')
      const before = await readdir(outside.path)
      const attempts = [
        ['write', { name: `${outside.relative}/nuevo.txt`, text: 'x' }, `write ${outside.relative}/nuevo.txt`],
        ['write', { name: `${outside.path}/nuevo.txt`, text: 'x' }, `write ${outside.path}/nuevo.txt`],
        ['remove', { name: `${outside.relative}/${outside.secret}` }, `rm ${outside.relative}/${outside.secret}`],
        ['move', { source: own, target: outside.relative }, `mv ${own} ${outside.relative}`],
      ] as const
      for (const [command, fields, asked] of attempts) {
        await shell.ask(command, fields)
        const after = await readdir(outside.path)
        if (after.join('/') !== before.join('/')) throw escaped(asked)
      }
    },
  },
  {
    ...common,
    id: 'remote-shell/escape/folder',
    dependsOn: ['remote-shell/enter/changes-the-listing'],
    leaves: 'dirty',
    purpose: {
      es: '«cd» no sale de la carpeta en la que comenzó el servidor.',
      en: '“cd” does not leave the folder in which the server started.',
    },
    run: async (context) => {
      const outside = await outsideOf(context, Grounds.of(context))
      const shell = await openShell(context, 'ana')
      for (const folder of [outside.relative, outside.path]) {
        await shell.ask('enter', { folder })
        const listing = await shell.list()
        if (listing.has(outside.secret)) throw escaped(`cd ${folder}`)
      }
    },
  },
]

/** A folder of ours beside the server's, with a file in it. */
async function outsideOf(context: ServerContext, { root }: Grounds) {
  // named by the seed, so that the case says the same whenever it runs
  const path = join(dirname(root), freshName(context.random, 'zocalo-fuera'))
  await mkdir(path)
  context.defer(() => rm(path, { recursive: true, force: true }))
  const secret = freshName(context.random, 'ajeno')
  await writeFile(join(path, secret), 'x')
  return { path, relative: `../${basename(path)}`, secret }
}

function escaped(asked: string): ExpectationFailed {
  return new ExpectationFailed(
    { code: 'path-escape', text: say('escaped', { asked }), expected: say('escape-expected') },
    { answer: 'wrong' },
  )
}
