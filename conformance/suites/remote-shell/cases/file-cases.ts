import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import { expectFile } from '../../../oracles/expect-file.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { freshName } from '../fresh-name.ts'
import { Grounds } from '../grounds.ts'
import { expectDifferent } from '../oracles/expect-different.ts'
import { expectNames, expectNoName } from '../oracles/expect-names.ts'
import { openShell } from '../shell.ts'
import { say } from '../words/say.ts'

const common = { role: 'server', aspect: 'valid' } as const
const listed = 'remote-shell/list/names-every-file'
const answered = 'remote-shell/reply/after-each-command'
const texts = ['hola', 'Hola, mundo: dos  espacios', 'canción, ñandú y 5 €', "it's 'dicho' así", '123']

/** `rm` and `write` (RS-S2, RS-S3). */
export const fileCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: 'remote-shell/write/creates-a-file',
    requirement: 'RS-S3',
    dependsOn: [listed],
    purpose: {
      es: 'Después de un «write», «ls» muestra el archivo.',
      en: 'After a “write”, “ls” shows the file.',
    },
    run: async (context) => {
      const name = freshName(context.random, 'nuevo')
      const shell = await openShell(context, 'ana')
      await shell.ask('write', { name, text: 'hola' })
      const listing = await shell.list()
      await shell.ask('remove', { name })
      expectNames(listing, [name], say('written-expected'))
    },
  },
  {
    ...common,
    id: 'remote-shell/write/exact-text',
    requirement: 'RS-S3',
    dependsOn: ['remote-shell/write/creates-a-file'],
    purpose: {
      es: 'El archivo contiene exactamente el texto que va entre las comillas: con espacios, con tildes, con comillas dentro.',
      en: 'The file holds exactly the text between the quotes: with spaces, with accents, with quotes inside.',
    },
    run: async (context) => {
      const { root } = Grounds.of(context)
      const shell = await openShell(context, 'ana')
      for (const text of texts) {
        const name = freshName(context.random, 'texto')
        await shell.ask('write', { name, text })
        const isPlace = (path: string) => path === name || path.endsWith(`/${name}`)
        await expectFile(root, { name, isPlace, content: Buffer.from(text) }, context.pace.silenceMs)
        await shell.ask('remove', { name })
      }
    },
  },
  {
    ...common,
    id: 'remote-shell/remove/removes',
    requirement: 'RS-S2',
    dependsOn: ['remote-shell/write/creates-a-file'],
    purpose: {
      es: 'Después de un «rm», «ls» ya no muestra el archivo, y los demás siguen ahí.',
      en: 'After an “rm”, “ls” does not show the file any more, and the others are still there.',
    },
    run: async (context) => {
      const gone = freshName(context.random, 'sobra')
      const kept = freshName(context.random, 'queda')
      const shell = await openShell(context, 'ana')
      const grounds = Grounds.find(context)
      for (const name of [gone, kept]) {
        if (grounds) await grounds.plant(name, 'x')
        else await shell.ask('write', { name, text: 'x' })
      }
      await shell.ask('remove', { name: gone })
      const listing = await shell.list()
      if (!grounds) await shell.ask('remove', { name: kept })
      expectNoName(listing, gone, say('removed-expected'))
      expectNames(listing, [kept])
      if (grounds && !(await grounds.isGone(gone)))
        throw new ExpectationFailed(
          { code: 'still-on-disk', text: say('still-on-disk', { name: gone }), expected: say('removed-expected') },
          { answer: 'wrong' },
        )
    },
  },
  {
    ...common,
    id: 'remote-shell/remove/missing-file',
    requirement: 'RS-S2',
    aspect: 'invalid',
    dependsOn: ['remote-shell/remove/removes', answered],
    purpose: {
      es: 'Un «rm» de un archivo que no existe no se responde como uno que sí se borró.',
      en: 'An “rm” of a file that is not there is not answered like one that was removed.',
    },
    run: async (context) => {
      const name = freshName(context.random, 'sobra')
      const shell = await openShell(context, 'ana')
      await shell.expectReply('write', { name, text: 'x' })
      const success = await shell.expectReply('remove', { name })
      const failure = await shell.expectReply('remove', { name })
      expectDifferent(`rm ${name}`, success, failure, [name])
    },
  },
]
