import { expectNothingCame, isRefusalTold } from '../../inherited/download/outcomes/expect-nothing-came.ts'
import { NotApplicable } from '../../model/outcome-errors.ts'
import { contentForms } from '../../pair/content-forms.ts'
import { freshBytes, freshFileName, freshLetters } from '../../pair/fresh-content.ts'
import { expectNoTraceback } from '../../pair/oracles/program-end.ts'
import { expectShown, fold } from '../../pair/oracles/shown-text.ts'
import { expectStored } from '../../pair/oracles/stored-file.ts'
import type { PairOutcomes, PairScene, PairStory } from '../../pair/pair-story.ts'
import type { PairView } from '../../pair/pair-view.ts'
import { bytesText } from '../../words/bytes-text.ts'
import { keymap } from './outcomes/keymap.ts'
import { say } from './words/say.ts'

interface File {
  readonly name: string
  readonly content: Buffer
}

/** Less than what one call usually receives. */
const smallBytes = 913
const largeBytes = 200_000
/** After so long in silence nothing more is told. */
const longestAnswerMs = 2000
const listing = /\b(?:list|ls\b|dir\b|ver ficheros|mostrar)/
const uploading = /\b(?:sub(?:ir|e|a|ida)\b|upload|put\b|envi(?:ar|a)\b|cargar)/

const stories: readonly PairStory[] = [
  {
    id: 'download',
    requirement: 'FT-S1',
    lostRequirement: 'FT-G5',
    purpose: {
      es: 'El cliente termina con los bytes exactos del archivo que se nombra.',
      en: 'The client ends up with the exact bytes of the file that is named.',
    },
    tell: (random) => ({
      ...downloading({ name: freshFileName(random, 'txt'), content: freshLetters(random, smallBytes) }),
      judgeLost: ({ server }) => expectNoTraceback(server),
    }),
  },
  {
    id: 'every-byte-value',
    requirement: 'FT-C1.1',
    onlyPlain: true,
    dependsOn: ['download'],
    purpose: {
      es: 'Un archivo que no es texto llega con sus bytes exactos.',
      en: 'A file that is not text comes with its exact bytes.',
    },
    tell: (random) => downloading({ name: freshFileName(random, 'txt'), content: freshBytes(random, smallBytes) }),
  },
  {
    id: 'large-file',
    requirement: 'FT-C1',
    onlyPlain: true,
    dependsOn: ['download'],
    purpose: {
      es: `Un archivo de ${bytesText(largeBytes).es} llega entero.`,
      en: `A file of ${bytesText(largeBytes).en} comes whole.`,
    },
    tell: (random) => downloading({ name: freshFileName(random, 'txt'), content: freshLetters(random, largeBytes) }),
  },
  {
    id: 'missing-file',
    requirement: 'FT-C2',
    onlyPlain: true,
    dependsOn: ['download'],
    purpose: {
      es: 'Si los programas avisan de un archivo que no existe, el cliente no crea ninguno.',
      en: 'Where the programs tell of a file that does not exist, the client creates none.',
    },
    tell: (random) => {
      const name = freshFileName(random, 'txt')
      return wishing('download', name, ({ client }) => {
        requireTold(client)
        expectNothingCame(client, name)
      })
    },
  },
  {
    id: 'list',
    requirement: 'FT-S2',
    onlyPlain: true,
    purpose: {
      es: 'Si el cliente ofrece listar, muestra los archivos del servidor.',
      en: 'Where the client offers to list, it shows the server’s files.',
    },
    tell: (random) => {
      const name = freshFileName(random, 'txt')
      const scene = wishing('list', name, ({ client }) => {
        requireOffered(client, listing)
        expectShown(client, name)
      })
      return { ...scene, serverFiles: [{ path: name, content: freshLetters(random, 40) }] }
    },
  },
  {
    id: 'upload',
    requirement: 'FT-S4',
    onlyPlain: true,
    purpose: {
      es: 'Si el cliente ofrece subir, el servidor termina con los bytes exactos de su archivo.',
      en: 'Where the client offers to upload, the server ends up with the exact bytes of its file.',
    },
    tell: (random) => {
      const file = { name: freshFileName(random, 'txt'), content: freshBytes(random, smallBytes) }
      const scene = wishing('upload', file.name, ({ client, server }) => {
        requireOffered(client, uploading)
        expectStored(server, file)
      })
      return { ...scene, clientFiles: [{ path: file.name, content: file.content }] }
    },
  },
]

/** What the two programs of exercise 7 are to achieve together. */
export const outcomes: PairOutcomes = { invariant: 'FT-G1', stories, keymaps: { client: keymap } }

function downloading(file: File): PairScene {
  const scene = wishing('download', file.name, ({ client }) => {
    expectNoTraceback(client)
    expectStored(client, file)
  })
  return { ...scene, serverFiles: [{ path: file.name, content: file.content }], content: contentForms(file.content) }
}

function wishing(act: 'download' | 'list' | 'upload', file: string, judge: (view: PairView) => void): PairScene {
  return { content: [], values: { file }, steps: [{ who: 'ana', act }], judge }
}

/** To tell of a missing file is an improvement that the sheet leaves to who wants it. @throws NotApplicable when nothing is told. */
function requireTold(client: PairView['client']): void {
  const askedAtMs = client.typed.at(-1)?.atMs ?? Number.POSITIVE_INFINITY
  const isOver = client.exit !== undefined || performance.now() - askedAtMs > longestAnswerMs
  if (isOver && !isRefusalTold(client)) throw new NotApplicable({ code: 'untold', text: say('pair-untold') })
}

/** @throws NotApplicable when the client waits for its person, or has ended, and never spoke of it. */
function requireOffered({ terminal, exit }: PairView['client'], offer: RegExp): void {
  const isAsking = terminal.trim() !== '' && !terminal.endsWith('\n')
  if ((isAsking || exit) && !offer.test(fold(terminal)))
    throw new NotApplicable({ code: 'not-offered', text: say('pair-not-offered') })
}
