import { disassemblePickle, type PickleStep } from '../../../../reference/wire/pickle/disassemble-pickle.ts'
import type { ByteField, BytePicture } from '../../../model/reason.ts'
import type { Text } from '../../../model/text.ts'
import { pictureOf } from '../../../oracles/picture.ts'
import { say } from '../words/say.ts'
import { opcodeMeaning } from './opcode-meaning.ts'

/** Enough for a message; a long list of names is not shown to its end. */
const mostSteps = 300

/** What is wrong, and where: at an offset, or at the value of an attribute. */
export interface PickleMark {
  readonly at: number | { readonly attribute: string }
  readonly text: Text
}

/** A pickle with one field per opcode, each with what it does, and the one that matters marked. */
export function picklePicture(body: Uint8Array, mark?: PickleMark): BytePicture {
  const steps = disassemblePickle(body, { mostSteps })
  const place = mark && placeOf(steps, mark.at)
  return pictureOf(body, say('picture-pickle'), steps.map(fieldOf), place && { ...place, text: mark.text })
}

function fieldOf(step: PickleStep): ByteField {
  const { start, end, opcode, argument } = step
  return { start, end, name: nameOf(opcode, argument) }
}

function nameOf(opcode: PickleStep['opcode'], argument: string): Text {
  if (opcode === undefined) return say('opcode-none')
  const meaning = opcodeMeaning(opcode)
  const title = argument === '' ? opcode : `${opcode} ${argument}`
  return { es: `${title} (${meaning.es})`, en: `${title} (${meaning.en})` }
}

function placeOf(
  steps: readonly PickleStep[],
  at: PickleMark['at'],
): { readonly start: number; readonly end: number } | undefined {
  if (typeof at === 'number') return steps.find(({ start, end }) => at >= start && at < end) ?? steps.at(-1)
  const key = steps.findIndex(({ argument }) => argument === JSON.stringify(at.attribute))
  const value = steps.slice(key + 1).find(({ opcode }) => opcode !== 'MEMOIZE' && !opcode?.includes('PUT'))
  return key < 0 ? steps.at(-1) : value
}
