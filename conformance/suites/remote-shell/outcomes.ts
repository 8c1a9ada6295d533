import type { Keymap } from '../../keyboards/keymap.ts'
import { askedAddress } from '../../keyboards/standing-address.ts'
import type { Random } from '../../model/random.ts'
import { expectEnded, expectNoTraceback } from '../../pair/oracles/program-end.ts'
import { expectShown } from '../../pair/oracles/shown-text.ts'
import { expectGone, expectStored, expectUntouched } from '../../pair/oracles/stored-file.ts'
import type { PairOutcomes, PairScene, SceneFile } from '../../pair/pair-story.ts'
import type { PairView } from '../../pair/pair-view.ts'
import { expectAllAnswered, expectMoved, expectRefused } from './expect-shell.ts'
import { say } from './words/say.ts'

const text = 'El camión lleva  piñas, y "nada" más; ¿de acuerdo?'
const manyFiles = 60

const clientKeymap: Keymap = { standing: askedAddress, acts: { command: [{ type: '{line}' }] } }

/** What the two programs of exercise 6 are to achieve together: what happens in the server’s folder, and what the client shows. */
export const outcomes: PairOutcomes = {
  invariant: 'RS-S7',
  keymaps: { client: clientKeymap },
  stories: [
    {
      id: 'write',
      requirement: 'RS-S3',
      purpose: say('pair-write'),
      tell: (random) => {
        const name = freshName(random)
        return scene([], [`write ${name} '${text}'`], ({ server }) =>
          expectStored(server, { name, content: Buffer.from(text) }),
        )
      },
    },
    {
      id: 'list',
      requirement: 'RS-S1',
      purpose: say('pair-list'),
      tell: (random) => {
        const files = freshFiles(random, 3)
        return scene(files, ['ls'], ({ client }) => expectAllShown(client, files))
      },
    },
    {
      id: 'list-of-many',
      requirement: 'RS-S8',
      level: 'should',
      purpose: say('pair-list-of-many', { count: manyFiles }),
      dependsOn: ['list'],
      onlyPlain: true,
      tell: (random) => {
        const files = freshFiles(random, manyFiles)
        return scene(files, ['ls'], ({ client }) => expectAllShown(client, files))
      },
    },
    {
      id: 'remove',
      requirement: 'RS-S2',
      purpose: say('pair-remove'),
      tell: (random) => {
        const files = freshFiles(random, 2)
        const [gone, kept] = files.map(({ path }) => path) as [string, string]
        const missing = freshName(random)
        return scene(files, [`rm ${gone}`, `rm ${missing}`], ({ server, client }) => {
          expectGone(server, gone)
          expectUntouched(server, [kept])
          expectRefused(client, `rm ${gone}`, `rm ${missing}`, [gone, missing])
        })
      },
    },
    {
      id: 'change-folder',
      requirement: 'RS-S4',
      purpose: say('pair-change-folder'),
      dependsOn: ['list'],
      onlyPlain: true,
      tell: (random) => {
        const folder = freshFolder(random)
        const missing = freshFolder(random)
        const files = freshFiles(random, 1).map(({ path, content }) => ({ path: `${folder}/${path}`, content }))
        const lines = [`cd ${missing}`, `cd ${folder}`, 'ls', 'cd ..']
        return scene(files, lines, ({ client }) => {
          expectAllShown(client, files)
          expectRefused(client, `cd ${folder}`, `cd ${missing}`, [folder, missing])
        })
      },
    },
    {
      id: 'move',
      requirement: 'RS-S5',
      purpose: say('pair-move'),
      tell: (random) => {
        const [file, other] = freshFiles(random, 2) as [SceneFile, SceneFile]
        const folder = freshFolder(random)
        const missing = freshName(random)
        const inside = { path: `${folder}/${other.path}`, content: other.content }
        const lines = [`mv ${file.path} ${folder}`, `mv ${missing} ${folder}`]
        return scene([file, inside], lines, ({ server, client }) => {
          expectMoved(server, file.path, folder, file.content)
          expectUntouched(server, [inside.path])
          expectRefused(client, `mv ${file.path} ${folder}`, `mv ${missing} ${folder}`, [file.path, missing])
        })
      },
    },
    {
      id: 'answers',
      requirement: 'RS-S7',
      purpose: say('pair-answers'),
      dependsOn: ['write', 'remove', 'list'],
      onlyPlain: true,
      tell: (random) => {
        const files = freshFiles(random, 1)
        const name = freshName(random)
        return scene(files, [`write ${name} 'hola'`, `rm ${name}`, 'ls'], ({ server, client }) => {
          expectAllAnswered(client)
          expectGone(server, name)
          expectAllShown(client, files)
        })
      },
    },
    {
      id: 'exit',
      requirement: 'RS-S6',
      purpose: say('pair-exit'),
      tell: () =>
        scene([], ['exit'], ({ server, client }) => {
          expectEnded(client)
          expectEnded(server)
        }),
    },
  ],
}

function scene(files: readonly SceneFile[], lines: readonly string[], expect: (view: PairView) => void): PairScene {
  return {
    serverFiles: files,
    content: [Buffer.from(text)],
    steps: lines.map((line) => ({ who: 'ana', act: 'command', values: { line } })),
    judge: (view) => {
      for (const program of [view.server, view.client]) expectNoTraceback(program)
      expect(view)
    },
  }
}

function expectAllShown(client: PairView['client'], files: readonly SceneFile[]): void {
  for (const { path } of files) expectShown(client, path.slice(path.lastIndexOf('/') + 1))
}

function freshFiles(random: Random, count: number): SceneFile[] {
  return Array.from({ length: count }, (_, i) => ({ path: freshName(random), content: Buffer.from(`fichero ${i}\n`) }))
}

function freshName(random: Random): string {
  return `fichero-de-zocalo-${digits(random)}.txt`
}

function freshFolder(random: Random): string {
  return `carpeta-${digits(random)}`
}

function digits(random: Random): string {
  return Array.from({ length: 10 }, () => random.below(10)).join('')
}
