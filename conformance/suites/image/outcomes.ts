import { expectOrderAfterLoss } from '../../inherited/download/outcomes/after-loss.ts'
import { expectNothingCame } from '../../inherited/download/outcomes/expect-nothing-came.ts'
import { partingAnswers } from '../../inherited/requests/parting-answers.ts'
import type { Keymap } from '../../keyboards/keymap.ts'
import { prompts } from '../../keyboards/prompt-patterns.ts'
import { standingAddress } from '../../keyboards/standing-address.ts'
import { contentForms } from '../../pair/content-forms.ts'
import { freshFileName } from '../../pair/fresh-content.ts'
import { expectNoTraceback } from '../../pair/oracles/program-end.ts'
import { expectStored } from '../../pair/oracles/stored-file.ts'
import type { PairOutcomes, PairScene, PairStory } from '../../pair/pair-story.ts'
import type { PairView } from '../../pair/pair-view.ts'
import { bytesText } from '../../words/bytes-text.ts'
import { freshJpeg, jpeg } from './planted-images.ts'

/** Less than what one call usually receives. */
const smallBytes = 913
const largeBytes = 300_000

const stories: readonly PairStory[] = [
  {
    id: 'image-arrives',
    requirement: 'IM-S1',
    lostRequirement: 'IM-C3',
    purpose: {
      es: 'El cliente termina con los bytes exactos de la imagen que se nombra.',
      en: 'The client ends up with the exact bytes of the image that is named.',
    },
    tell: (random) => {
      const image = freshJpeg(random, freshFileName(random, 'jpg'), smallBytes)
      return { ...asking(image), judgeLost: (view, loss) => expectOrderAfterLoss(view, loss, image) }
    },
  },
  {
    id: 'large-image',
    requirement: 'IM-C1',
    onlyPlain: true,
    dependsOn: ['image-arrives'],
    purpose: {
      es: `Una imagen de ${bytesText(largeBytes).es}, con bytes de todos los valores, queda guardada tal cual.`,
      en: `An image of ${bytesText(largeBytes).en}, with bytes of all values, is stored exactly.`,
    },
    tell: (random) => asking(jpeg(freshFileName(random, 'jpg'), largeBytes)),
  },
  {
    id: 'missing-image',
    requirement: 'IM-C2',
    lostRequirement: 'IM-G5',
    purpose: {
      es: 'Si la imagen no existe, el cliente lo dice y no crea ningún archivo.',
      en: 'When there is no such image, the client says so and creates no file.',
    },
    tell: (random) => {
      const name = freshFileName(random, 'jpg')
      return {
        content: [],
        values: { file: name },
        steps: [{ who: 'ana', act: 'download' }],
        judge: ({ client }) => expectNothingCame(client, name),
        judgeLost: ({ server }) => expectNoTraceback(server),
      }
    },
  },
]

const keymap: Keymap = {
  standing: [...partingAnswers, ...standingAddress],
  acts: {
    download: [
      { when: prompts.menu, menu: 'download', optional: true },
      { when: prompts.file, type: '{file}' },
    ],
  },
}

/** What the two programs of exercise 5 are to achieve together. */
export const outcomes: PairOutcomes = { invariant: 'IM-G1', stories, keymaps: { client: keymap } }

function asking(image: { readonly name: string; readonly content: Buffer }): PairScene {
  return {
    serverFiles: [{ path: image.name, content: image.content }],
    content: contentForms(image.content),
    values: { file: image.name },
    steps: [{ who: 'ana', act: 'download' }],
    judge: (view) => arrived(view, image),
  }
}

function arrived({ client }: PairView, image: { readonly name: string; readonly content: Buffer }): void {
  expectNoTraceback(client)
  expectStored(client, image)
}
