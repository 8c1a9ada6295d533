import { servedFolder } from '../../../reference/exercises/storage/protocol.ts'
import { isRefusalTold } from '../../inherited/download/outcomes/expect-nothing-came.ts'
import type { Keymap } from '../../keyboards/keymap.ts'
import { prompts } from '../../keyboards/prompt-patterns.ts'
import { standingAddress } from '../../keyboards/standing-address.ts'
import type { Random } from '../../model/random.ts'
import { contentForms } from '../../pair/content-forms.ts'
import { freshBytes, freshFileName, freshLetters } from '../../pair/fresh-content.ts'
import { expectEnded, expectNoTraceback, expectRuns } from '../../pair/oracles/program-end.ts'
import { expectShown, isShown } from '../../pair/oracles/shown-text.ts'
import { expectNotStored } from '../../pair/oracles/stored-file.ts'
import { expectNotStuck } from '../../pair/oracles/told.ts'
import type { PairOutcomes, PairScene, PairStory } from '../../pair/pair-story.ts'
import { bytesText } from '../../words/bytes-text.ts'
import { expectDownloaded, isDownloaded } from './oracles/expect-downloaded.ts'
import { expectErrorTold } from './oracles/expect-error-told.ts'

interface File {
  readonly name: string
  readonly content: Buffer
}

/** Less than what one call usually receives. */
const smallBytes = 913
const largeBytes = 300_000
/** The same at each telling, so that a server that goes on running lists as much in the next as in the last. */
const sharedNames = ['zocalo-carta.txt', 'zocalo-poema.txt'] as const

const stories: readonly PairStory[] = [
  {
    id: 'download',
    requirement: 'ST-C2',
    lostRequirement: 'ST-C5',
    purpose: {
      es: 'El cliente descarga un archivo y lo guarda en «descargas» con sus bytes exactos.',
      en: 'The client downloads a file and stores it in “descargas” with its exact bytes.',
    },
    tell: (random) => {
      const file = sharedFiles(random)[0]
      return { ...downloading(file), judgeLost: ({ client }) => expectNotStuck(client) }
    },
  },
  {
    id: 'list',
    requirement: 'ST-C1',
    lostRequirement: 'ST-S5',
    purpose: {
      es: 'El cliente muestra los nombres de los archivos del servidor.',
      en: 'The client shows the names of the server’s files.',
    },
    tell: (random) => {
      const files = sharedFiles(random)
      return {
        serverFiles: files.map(served),
        content: [],
        steps: [
          { who: 'ana', act: 'list' },
          { who: 'ana', act: 'leave', after: ({ client }) => files.every(({ name }) => isShown(client, name)) },
        ],
        judge: ({ client }) => {
          expectNoTraceback(client)
          for (const { name } of files) expectShown(client, name)
        },
        judgeLost: ({ server }) => expectRuns(server),
      }
    },
  },
  {
    id: 'every-byte-value',
    requirement: 'ST-S2',
    onlyPlain: true,
    dependsOn: ['download'],
    purpose: {
      es: `Un archivo de ${bytesText(largeBytes).es} de todos los valores llega tal cual.`,
      en: `A file of ${bytesText(largeBytes).en} of all values comes exactly.`,
    },
    tell: (random) => {
      const content = freshBytes(random, largeBytes)
      return downloading({ name: sharedNames[0], content })
    },
  },
  {
    id: 'error-goes-on',
    requirement: 'ST-C3',
    dependsOn: ['list'],
    purpose: {
      es: 'Si el archivo no existe, el cliente lo dice, no crea nada y sigue: después lista los archivos.',
      en: 'When the file does not exist, the client says so, makes nothing and goes on: it lists the files afterwards.',
    },
    tell: (random) => {
      const file = sharedFiles(random)[0]
      const missing = freshFileName(random, 'txt')
      return {
        serverFiles: servedWith(file),
        content: [],
        values: { file: missing },
        steps: [
          { who: 'ana', act: 'download' },
          { who: 'ana', act: 'list' },
        ],
        judge: ({ client }) => {
          expectNoTraceback(client)
          expectNotStored(client, missing)
          expectShown(client, file.name)
          expectErrorTold(client, missing)
        },
      }
    },
  },
  {
    id: 'two-clients',
    requirement: 'ST-S4',
    onlyPlain: true,
    dependsOn: ['download', 'list'],
    clients: ['ana', 'luis'],
    purpose: {
      es: 'Un cliente descarga mientras otro está conectado, y después también el otro.',
      en: 'One client downloads while another is connected, and afterwards so does the other.',
    },
    arrives: ({ client, conversation }) => conversation.connections > 0 || client.exit !== undefined,
    tell: (random) => {
      const file = sharedFiles(random)[0]
      const has =
        (who: string): NonNullable<PairScene['steps'][number]['after']> =>
        ({ clients }) => {
          const client = clients.get(who)
          return client !== undefined && isDownloaded(client, file)
        }
      return {
        ...downloading(file),
        steps: [
          { who: 'luis', act: 'download' },
          { who: 'ana', act: 'download', after: has('luis') },
        ],
        judge: ({ clients }) => {
          for (const client of clients.values()) {
            expectNoTraceback(client)
            expectDownloaded(client, file)
          }
          if (clients.size < 2) throw new Error('both clients were launched')
        },
      }
    },
  },
  {
    id: 'leave',
    requirement: 'ST-C4',
    onlyPlain: true,
    dependsOn: ['download'],
    purpose: {
      es: 'La opción de salir termina el cliente sin un error, y el servidor sigue.',
      en: 'The option to leave ends the client without an error, and the server goes on.',
    },
    tell: (random) => ({
      ...downloading(sharedFiles(random)[0]),
      judge: ({ client, server }) => {
        expectEnded(client)
        expectRuns(server)
      },
    }),
  },
]

const keymap: Keymap = {
  standing: standingAddress,
  acts: {
    list: [{ menu: 'list', type: '1' }],
    download: [
      { menu: 'download', type: '2' },
      { when: prompts.file, type: '{file}' },
    ],
    leave: [{ menu: 'leave', type: '3' }],
  },
}

/** What the two programs of assignment 000 are to achieve together; its wire is given. */
export const outcomes: PairOutcomes = { invariant: 'ST-G1', isFramed: true, stories, keymaps: { client: keymap } }

function downloading(file: File): PairScene {
  return {
    serverFiles: servedWith(file),
    content: contentForms(file.content),
    values: { file: file.name },
    steps: [
      { who: 'ana', act: 'download' },
      { who: 'ana', act: 'leave', after: ({ client }) => isDownloaded(client, file) || isRefusalTold(client) },
    ],
    judge: ({ client }) => {
      expectNoTraceback(client)
      expectDownloaded(client, file)
    },
  }
}

function served({ name, content }: File) {
  return { path: `${servedFolder}/${name}`, content }
}

/** Both files, one of them as it is wanted here. */
function servedWith(file: File) {
  const others = sharedNames.filter((name) => name !== file.name)
  return [file, ...others.map((name) => ({ name, content: Buffer.from('otro') }))].map(served)
}

function sharedFiles(random: Random): [File, File] {
  const [one, two] = sharedNames
  return [one, two].map((name) => ({ name, content: freshLetters(random, smallBytes) })) as [File, File]
}
