import fc, { type Arbitrary } from 'fast-check'

/** One text of a conversation. */
export interface TalkStep {
  readonly words: readonly string[]
  /** How often the words are said one after the other. */
  readonly times: number
  /** So many thousandths of the message come before the cut; uncut without it. */
  readonly cut: number | undefined
}

/** What two people say in turns. */
export interface TalkExample {
  readonly steps: readonly TalkStep[]
}

const words = ['hola', 'ñandú', '5 €', 'a  b', '¡adiós!', 'MSG', 'FIN', 'TURNO', 'ERROR', 'desconectar', '😀', '0']
const mostSteps = 6
const mostTextBytes = 1300

/** Conversations; where the transport is a stream, messages are cut. */
export function talkExamples(isStream: boolean): Arbitrary<TalkExample> {
  const cut = isStream ? fc.option(fc.integer({ min: 1, max: 999 }), { nil: undefined }) : fc.constant(undefined)
  const step = fc.record({
    words: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }),
    times: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 60 })),
    cut,
  })
  return fc.record({ steps: fc.array(step, { minLength: 1, maxLength: mostSteps }) })
}

/** What a step says in one run; `tag` tells it from what was said before, and no text is only a command. */
export function textOf({ words: said, times }: TalkStep, tag: string): string {
  const all = Array.from({ length: times }, () => said.join(' ')).join(' ')
  let text = ''
  for (const character of all) {
    if (Buffer.byteLength(text + character) > mostTextBytes) break
    text += character
  }
  return `<${text}> ${tag}`
}
