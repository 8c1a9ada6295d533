import { catalogue } from '../../model/catalogue.ts'
import { en } from './en.ts'
import { es } from './es.ts'

/** The name of a message about YAML files. */
export type MessageId = keyof typeof en

/** Says a sentence about YAML files in every language. */
export const say = catalogue<MessageId>({ en, es })

/** Whether `id` is the name of a message. */
export function isMessageId(id: string): id is MessageId {
  return Object.hasOwn(en, id)
}
