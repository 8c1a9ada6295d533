import { isRefusalTold } from '../../inherited/download/outcomes/expect-nothing-came.ts'
import { partingAnswers } from '../../inherited/requests/parting-answers.ts'
import type { Keymap } from '../../keyboards/keymap.ts'
import { prompts } from '../../keyboards/prompt-patterns.ts'
import { standingAddress } from '../../keyboards/standing-address.ts'
import { ExpectationFailed } from '../../model/outcome-errors.ts'
import type { Random } from '../../model/random.ts'
import { contentForms } from '../../pair/content-forms.ts'
import { freshFileName, freshLetters } from '../../pair/fresh-content.ts'
import { expectNoTraceback } from '../../pair/oracles/program-end.ts'
import { fold } from '../../pair/oracles/shown-text.ts'
import { expectNotStuck } from '../../pair/oracles/told.ts'
import type { PairOutcomes, PairScene, PairStory } from '../../pair/pair-story.ts'
import type { PairView } from '../../pair/pair-view.ts'
import { bytesText } from '../../words/bytes-text.ts'
import { onlyOverStreams } from './only-over-streams.ts'
import { expectBytesCounted, expectGivenBack, expectTextBack } from './oracles/expect-given-back.ts'
import { reversed } from './texts.ts'
import { say } from './words/say.ts'

/** A number that nothing else on a terminal has by chance, and less than what one call usually receives. */
const textBytes = 743
/** More than most calls receive; longer texts no sheet asks for. */
const longBytes = 60_000
const sent = 'archivo enviado'
const received = 'recibido archivo invertido'

const stories: readonly PairStory[] = [
  {
    id: 'text-comes-back',
    requirement: 'RV-S1',
    lostRequirement: 'RV-C4',
    purpose: {
      es: 'El cliente muestra o guarda el texto invertido y su tamaño.',
      en: 'The client shows or stores the reversed text and its size.',
    },
    tell: (random) => ({
      ...sending(random, freshLetters(random, textBytes)),
      judgeLost: ({ client }) => expectNotStuck(client),
    }),
  },
  {
    id: 'accents',
    requirement: 'RV-S3',
    lostRequirement: 'RV-G5',
    dependsOn: ['text-comes-back'],
    purpose: {
      es: 'Un texto con tildes vuelve invertido letra por letra, entero.',
      en: 'A text with accents comes back reversed letter by letter, and whole.',
    },
    tell: (random) => {
      const text = accented(random, textBytes)
      const scene = sending(random, text, ({ client }) => {
        expectTextBack(client, text)
        expectNoTraceback(client)
      })
      return { ...scene, judgeLost: ({ server }) => expectNoTraceback(server) }
    },
  },
  {
    id: 'size-in-bytes',
    requirement: 'RV-S2',
    onlyPlain: true,
    dependsOn: ['accents'],
    purpose: {
      es: 'El tamaño que se muestra cuenta los bytes, no las letras.',
      en: 'The size that is shown counts the bytes, not the letters.',
    },
    tell: (random) => {
      const text = accented(random, textBytes)
      return sending(random, text, ({ client }) => {
        expectTextBack(client, text)
        expectBytesCounted(client, text)
      })
    },
  },
  {
    id: 'messages',
    requirement: 'RV-C3.1',
    onlyPlain: true,
    dependsOn: ['text-comes-back'],
    purpose: {
      es: 'El cliente muestra «Archivo enviado» y después «Recibido archivo invertido».',
      en: 'The client shows “Archivo enviado” and then “Recibido archivo invertido”.',
    },
    tell: (random) => sending(random, freshLetters(random, textBytes), expectMessages),
  },
  {
    id: 'long-text',
    requirement: 'RV-S4',
    onlyPlain: true,
    dependsOn: ['text-comes-back'],
    purpose: {
      es: `Un texto de ${bytesText(longBytes).es} vuelve entero.`,
      en: `A text of ${bytesText(longBytes).en} comes back whole.`,
    },
    tell: (random) => {
      const text = freshLetters(random, longBytes)
      return sending(random, text, (view) => {
        onlyOverStreams(view)
        expectTextBack(view.client, text)
      })
    },
  },
  {
    id: 'line-breaks',
    requirement: 'RV-S6',
    onlyPlain: true,
    dependsOn: ['text-comes-back'],
    purpose: {
      es: 'Un texto de varias líneas vuelve invertido del todo, con sus saltos.',
      en: 'A text of several lines comes back reversed as a whole, with its line breaks.',
    },
    tell: (random) =>
      sending(
        random,
        Buffer.from(`${freshLetters(random, 30)}\n${freshLetters(random, 40)}\n${freshLetters(random, 30)}`),
      ),
  },
  {
    id: 'missing-file',
    requirement: 'RV-C2',
    onlyPlain: true,
    needsNoServer: true,
    purpose: {
      es: 'Si el archivo no existe, el cliente lo dice y no se cae.',
      en: 'When the file does not exist, the client says so and does not crash.',
    },
    tell: (random) => ({
      content: [],
      values: { file: freshFileName(random, 'txt') },
      steps: [{ who: 'ana', act: 'reverse' }],
      judge: expectMissingTold,
    }),
  },
]

const keymap: Keymap = {
  standing: [...partingAnswers, ...standingAddress],
  acts: {
    reverse: [
      { when: prompts.menu, menu: 'upload', optional: true },
      { when: prompts.file, type: '{file}' },
    ],
  },
}

/** What the two programs of exercise 3 are to achieve together. */
export const outcomes: PairOutcomes = { invariant: 'RV-G1', stories, keymaps: { client: keymap } }

function sending(
  random: Random,
  content: Buffer,
  judge: (view: PairView) => void = ({ client }) => {
    expectNoTraceback(client)
    expectGivenBack(client, content)
  },
): PairScene {
  const file = freshFileName(random, 'txt')
  return {
    clientFiles: [{ path: file, content }],
    content: [...contentForms(content), ...contentForms(reversed(content))],
    values: { file },
    steps: [{ who: 'ana', act: 'reverse' }],
    judge,
  }
}

function expectMessages({ client }: PairView): void {
  expectNoTraceback(client)
  const shown = fold(client.terminal)
  const at = shown.indexOf(sent)
  if (at >= 0 && shown.includes(received, at)) return
  throw new ExpectationFailed(
    { code: 'messages-unsaid', text: say('pair-received-unsaid'), expected: say('client-messages-expected') },
    { timed: true },
  )
}

function expectMissingTold({ client }: PairView): void {
  expectNoTraceback(client)
  const hasReceived = fold(client.terminal).includes(received)
  if (isRefusalTold(client) && !hasReceived) return
  throw new ExpectationFailed(
    {
      code: hasReceived ? 'received-claimed' : 'missing-untold',
      text: say(hasReceived ? 'pair-not-received' : 'pair-missing-untold'),
      expected: say('client-says-missing'),
    },
    { timed: !hasReceived },
  )
}

/** Two letters of two bytes after each plain one, so that most cuts fall inside of a letter; always the same bytes and letters. */
function accented(random: Random, bytes: number): Buffer {
  const special = ['á', 'é', 'í', 'ó', 'ú', 'ñ', 'ü']
  const groups = Math.floor(bytes / 5)
  const group = () => `${freshLetters(random, 1)}${random.pick(special)}${random.pick(special)}`
  return Buffer.from(Array.from({ length: groups }, group).join('') + freshLetters(random, bytes - 5 * groups))
}
