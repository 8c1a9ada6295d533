import { catalogue, type MessageValues } from '../../conformance/model/catalogue.ts'
import type { Text } from '../../conformance/model/text.ts'
import { withTexts } from '../../conformance/model/with-texts.ts'
import { en } from './en.ts'
import { es } from './es.ts'

/** The name of a message of the reports. */
export type MessageId = keyof typeof es

const format = catalogue<MessageId>({ es, en })
const constant = new Map<MessageId, Text>()

/** Says a message of the reports in every language; a message without values is formatted once. */
export function say(id: MessageId, values?: MessageValues): Text {
  if (values) return format(id, values)
  const known = constant.get(id) ?? format(id)
  constant.set(id, known)
  return known
}

/** The same with other texts in it, each in its own language. */
export const sayWith = withTexts<MessageId>(say)
