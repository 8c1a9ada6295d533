import type { Keymap, StandingAnswer } from '../../keyboards/keymap.ts'
import { prompts } from '../../keyboards/prompt-patterns.ts'
import { standingAddress } from '../../keyboards/standing-address.ts'
import type { Random } from '../../model/random.ts'
import { contentForms } from '../../pair/content-forms.ts'
import { freshBytes, freshLetters } from '../../pair/fresh-content.ts'
import { expectNoHalfFile } from '../../pair/oracles/half-file.ts'
import { expectNoTraceback, expectRuns } from '../../pair/oracles/program-end.ts'
import { expectStored } from '../../pair/oracles/stored-file.ts'
import { expectNotStuck } from '../../pair/oracles/told.ts'
import type { PairOutcomes, PairScene, PairStory, SceneFile } from '../../pair/pair-story.ts'
import type { PairView } from '../../pair/pair-view.ts'
import { bytesText } from '../../words/bytes-text.ts'
import { expectInAddressFolder } from './oracles/expect-in-address-folder.ts'

/** No multiple of four, so that a fourth part that is as long as the others loses bytes. */
const fileBytes = 1003
const largeBytes = 200_003
const someKinds = ['fotos/a.JPG', 'b.png', 'documentos/c.pdf', 'musica/d.mp3', 'videos/viaje/e.mp4']

const stories: readonly PairStory[] = [
  {
    id: 'one-file',
    requirement: 'FP-S1',
    lostRequirement: 'FP-S9',
    purpose: {
      es: 'Una imagen de la carpeta del cliente queda en el servidor con sus bytes exactos.',
      en: 'An image of the client’s folder is at the server with its exact bytes.',
    },
    tell: (random) => {
      const files = [media(random, 'foto.jpg')]
      return {
        ...sending(files),
        judgeLost: ({ server }) => {
          for (const file of files) expectNoHalfFile(server, named(file))
        },
      }
    },
  },
  {
    id: 'several-files',
    requirement: 'FP-C3',
    lostRequirement: 'FP-C6',
    dependsOn: ['one-file'],
    purpose: {
      es: 'Todos los archivos llegan exactos por una conexión, también el último.',
      en: 'All files come exactly over one connection, the last one included.',
    },
    tell: (random) => ({
      ...sending(['a.jpg', 'b.jpg', 'c.jpg'].map((path) => media(random, path, 403))),
      judgeLost: ({ client }) => expectNotStuck(client),
    }),
  },
  {
    id: 'folder-of-the-address',
    requirement: 'FP-S2',
    onlyPlain: true,
    dependsOn: ['one-file'],
    purpose: {
      es: 'El archivo queda en una carpeta cuyo nombre lleva la dirección IP del cliente.',
      en: 'The file is in a folder whose name holds the client’s IP address.',
    },
    tell: (random) => {
      const file = media(random, 'foto.jpg')
      return sending([file], ({ server }) => {
        expectStored(server, named(file))
        expectInAddressFolder(server, named(file))
      })
    },
  },
  {
    id: 'every-kind',
    requirement: 'FP-C1',
    onlyPlain: true,
    dependsOn: ['several-files'],
    purpose: {
      es: 'Imágenes, PDF, audio y video, también en subcarpetas y con la extensión en mayúsculas, llegan todos.',
      en: 'Images, PDFs, audio and video all arrive, also from subfolders and with the extension in capitals.',
    },
    tell: (random) => sending(someKinds.map((path) => media(random, path))),
  },
  {
    id: 'every-byte-value',
    requirement: 'FP-C5',
    onlyPlain: true,
    dependsOn: ['one-file'],
    purpose: {
      es: `Un archivo de ${bytesText(largeBytes).es} de todos los valores llega tal cual.`,
      en: `A file of ${bytesText(largeBytes).en} of all values comes exactly.`,
    },
    tell: (random) => {
      const content = freshBytes(random, largeBytes)
      return sending([{ ...media(random, 'foto.png'), content }])
    },
  },
  {
    id: 'again',
    requirement: 'FP-S6',
    onlyPlain: true,
    dependsOn: ['one-file'],
    clients: ['ana', 'luis'],
    purpose: {
      es: 'Otro archivo con el mismo nombre, del mismo equipo, reemplaza al anterior; no se agrega al final.',
      en: 'Another file of the same name, of the same machine, replaces the one before; nothing is appended.',
    },
    arrives: ({ clients, server }) => isStoredOf(server, clients.get('ana')),
    tell: (random) => {
      const old = media(random, 'foto.jpg')
      const file = { path: old.path, content: freshLetters(random, fileBytes - 200) }
      return {
        ...sending([file]),
        clientFiles: { ana: [old], luis: [file] },
        steps: [
          { who: 'ana', act: 'start' },
          { who: 'luis', act: 'start' },
        ],
      }
    },
  },
  {
    id: 'two-clients',
    requirement: 'FP-S5',
    onlyPlain: true,
    dependsOn: ['one-file'],
    clients: ['ana', 'luis'],
    purpose: {
      es: 'Un cliente envía lo suyo mientras otro está conectado y todavía no empezó.',
      en: 'One client sends what it has while another is connected and has not begun.',
    },
    arrives: ({ client, conversation }) => conversation.connections > 0 || client.terminal.trim() !== '',
    tell: (random) => {
      const [first, second] = [media(random, 'uno.jpg'), media(random, 'dos.jpg')]
      return {
        ...sending([first, second], (view) => {
          for (const client of view.clients.values()) expectNoTraceback(client)
          for (const file of [second, first]) expectStored(view.server, named(file))
          expectRuns(view.server)
        }),
        clientFiles: { ana: [first], luis: [second] },
        steps: [
          { who: 'luis', act: 'start' },
          { who: 'ana', act: 'start', after: ({ clients, server }) => isStoredOf(server, clients.get('luis')) },
        ],
      }
    },
  },
]

/** A line that says to press Enter asks for no address, whatever else it speaks of. */
const address: readonly StandingAnswer[] = standingAddress.map((answer) => ({
  ...answer,
  when: answer.when.map((pattern) => ({
    test: (line: string) => !/\b(?:enter|intro|return|tecla|key)\b/.test(line) && pattern.test(line),
  })),
}))

const keymap: Keymap = {
  standing: address,
  acts: { start: [{ when: prompts.enter, type: '' }] },
}

/** What the two programs of assignment 004 are to achieve together. */
export const outcomes: PairOutcomes = { invariant: 'FP-G1', stories, keymaps: { client: keymap } }

function sending(files: readonly SceneFile[], judge = (view: PairView) => allStored(view, files)): PairScene {
  return {
    clientFiles: files,
    content: files.flatMap(({ content }) => contentForms(content)),
    values: { folder: '.' },
    steps: [{ who: 'ana', act: 'start' }],
    judge,
  }
}

function allStored({ clients, server }: PairView, files: readonly SceneFile[]): void {
  for (const client of clients.values()) expectNoTraceback(client)
  for (const file of files) expectStored(server, named(file))
}

/** Whether the server has everything that a client had at the beginning. */
function isStoredOf({ files }: PairView['server'], client: PairView['client'] | undefined): boolean {
  const own = [...(client?.filesBefore.values() ?? [])]
  return client !== undefined && own.every((content) => [...files.values()].some((each) => each.equals(content)))
}

function named({ path, content }: SceneFile) {
  return { name: path, content }
}

/** A file with a name of its own, always as long. */
function media(random: Random, path: string, bytes: number = fileBytes): SceneFile {
  const dot = path.lastIndexOf('.')
  return {
    path: `${path.slice(0, dot)}-${freshLetters(random, 8)}${path.slice(dot)}`,
    content: freshLetters(random, bytes),
  }
}
