import type { Keymap } from '../../../keyboards/keymap.ts'
import { prompts } from '../../../keyboards/prompt-patterns.ts'
import { standingAddress } from '../../../keyboards/standing-address.ts'
import type { Random } from '../../../model/random.ts'
import { expectNoTraceback } from '../../../pair/oracles/program-end.ts'
import { expectGone, expectStored, expectUntouched } from '../../../pair/oracles/stored-file.ts'
import type { PairOutcomes, PairScene, PairStory } from '../../../pair/pair-story.ts'
import type { PairView } from '../../../pair/pair-view.ts'
import { smallPdf } from '../small-pdf.ts'
import { freshFile, freshName, type UploadFile } from '../upload-file.ts'
import { expectAsked } from './expect-asked.ts'
import { expectNoHalfFile } from './expect-no-half-file.ts'
import { expectNothingLost } from './expect-nothing-lost.ts'
import { expectReplaced } from './expect-replaced.ts'

/** Long enough for a receive call to bring a part, and short enough to be cut at many places. */
const fileBytes = 3000
/** More than two bytes can count. */
const bigBytes = 70_000

/** What an exercise in which a file is sent to the server wants of its pairs. */
export function uploadOutcomes(prefix: string, more: Pick<PairOutcomes, 'invariant' | 'datagrams'>): PairOutcomes {
  const lostRequirement = `${prefix}-C3`
  const stories: PairStory[] = [
    {
      id: 'new-file',
      requirement: `${prefix}-S1`,
      lostRequirement,
      purpose: {
        es: 'El servidor termina con los bytes exactos del archivo, y el cliente ya no lo tiene.',
        en: 'The server ends up with the exact bytes of the file, and the client no longer has it.',
      },
      tell: (random) => sending(freshFile(random, fileBytes)),
    },
    {
      id: 'real-pdf',
      requirement: `${prefix}-C4`,
      onlyPlain: true,
      purpose: {
        es: 'Un PDF de verdad, con bytes de todos los valores, llega tal cual.',
        en: 'A real PDF, with bytes of all values, comes as it is.',
      },
      dependsOn: ['new-file'],
      tell: (random) => sending({ name: freshName(random), content: smallPdf('Hola') }),
    },
    {
      id: 'big-file',
      requirement: `${prefix}-S1`,
      onlyPlain: true,
      purpose: {
        es: 'Un archivo de más de 65.535 bytes llega entero.',
        en: 'A file of more than 65,535 bytes comes whole.',
      },
      dependsOn: ['new-file'],
      tell: (random) => sending(freshFile(random, bigBytes)),
    },
    {
      id: 'overwrite-yes',
      requirement: `${prefix}-S3`,
      purpose: {
        es: 'Si el archivo ya existe se pregunta a la persona; dice que sí, y queda exactamente el nuevo, aunque sea más corto.',
        en: 'When the file exists the person is asked; the answer is yes, and exactly the new one is left, although it is shorter.',
      },
      dependsOn: ['new-file'],
      tell: (random) => {
        const file = freshFile(random, fileBytes)
        return existing(random, file, 'yes', (view) => {
          expectAsked(view, file.name)
          expectNoTraceback(view.client)
          expectReplaced(view.server, file)
          expectGone(view.client, file.name)
        })
      },
    },
    {
      id: 'overwrite-no',
      requirement: `${prefix}-S4`,
      purpose: {
        es: 'Si la persona no quiere sobrescribir, nada cambia: ni el archivo del servidor, ni el del cliente.',
        en: 'When the person does not want to overwrite, nothing changes: neither the server’s file nor the client’s.',
      },
      dependsOn: ['new-file'],
      tell: (random) => {
        const file = freshFile(random, fileBytes)
        return existing(random, file, 'no', (view) => {
          expectAsked(view, file.name)
          expectUntouched(view.server)
          expectUntouched(view.client)
        })
      },
    },
    {
      id: 'broken-off',
      requirement: `${prefix}-S6`,
      lostRequirement: `${prefix}-S6`,
      onlyLost: true,
      purpose: {
        es: 'Si la conexión se rompe a la mitad, en el servidor no queda un archivo a medias.',
        en: 'When the connection breaks half way, no half file remains at the server.',
      },
      dependsOn: ['new-file'],
      tell: (random) => {
        const file = freshFile(random, fileBytes)
        return { ...sending(file), judgeLost: (view, loss) => expectNoHalfFile(view, file, loss) }
      },
    },
    {
      id: 'server-after-break',
      requirement: `${prefix}-G5`,
      lostRequirement: `${prefix}-G5`,
      onlyLost: true,
      purpose: {
        es: 'Si el cliente desaparece a la mitad, el servidor no se cae con una excepción.',
        en: 'When the client vanishes half way, the server does not crash with an exception.',
      },
      dependsOn: ['new-file'],
      tell: (random) => ({
        ...sending(freshFile(random, fileBytes)),
        judgeLost: ({ server }) => expectNoTraceback(server),
      }),
    },
  ]
  return { ...more, transport: `${prefix}-T1`, stories, keymaps: { client: keymap } }
}

const keymap: Keymap = {
  standing: [{ when: prompts.overwrite, answer: '{overwrite}' }, ...standingAddress],
  acts: {
    send: [
      { when: prompts.menu, menu: 'upload', optional: true },
      { when: prompts.file, type: '{file}' },
    ],
  },
}

function sending(file: UploadFile): PairScene {
  return {
    clientFiles: [{ path: file.name, content: file.content }],
    content: [file.content],
    values: { file: file.name, overwrite: 'yes' },
    steps: [{ who: 'ana', act: 'send' }],
    judge: (view) => delivered(view, file),
    judgeLost: (view, loss) => expectNothingLost(view, file, loss),
  }
}

function existing(
  random: Random,
  file: UploadFile,
  overwrite: 'yes' | 'no',
  judge: (view: PairView) => void,
): PairScene {
  const old = freshFile(random, 2 * file.content.length)
  return {
    ...sending(file),
    serverFiles: [{ path: file.name, content: old.content }],
    values: { file: file.name, overwrite },
    judge,
  }
}

function delivered(view: PairView, file: UploadFile): void {
  expectNoTraceback(view.client)
  expectStored(view.server, file)
  expectGone(view.client, file.name)
}
