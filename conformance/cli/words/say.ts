import { catalogue, type MessageValues } from '../../model/catalogue.ts'
import type { Text } from '../../model/text.ts'
import { en } from './en.ts'
import { es } from './es.ts'

const sayPlain = catalogue<keyof typeof en>({ en, es })

/** Says a sentence of the command line in every language; `open` and `close` are braces, which ICU keeps for itself. */
export function say(id: keyof typeof en, values: MessageValues = {}): Text {
  return sayPlain(id, { open: '{', close: '}', ...values })
}
