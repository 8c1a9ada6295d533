import { catalogue, type MessageValues } from '../../../model/catalogue.ts'
import type { Text } from '../../../model/text.ts'
import { withTexts } from '../../../model/with-texts.ts'
import { en } from './en.ts'
import { es } from './es.ts'

const sayPlain = catalogue<keyof typeof en>({ en, es })

/** Says a sentence of the storage suite in every language. */
export function say(id: keyof typeof en, values: MessageValues = {}): Text {
  return sayPlain(id, values)
}

/** The same with other texts in it, each in its own language. */
export const sayWith = withTexts<keyof typeof en>(say)
