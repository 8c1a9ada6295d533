import { catalogue } from '../../conformance/model/catalogue.ts'
import { en } from './en.ts'
import { es } from './es.ts'

/** The name of a message of the scenarios. */
export type MessageId = keyof typeof en

/** Says a sentence about scenarios in every language. */
export const say = catalogue<MessageId>({ en, es })

/** Whether `id` is the name of a message. */
export function isMessageId(id: string): id is MessageId {
  return Object.hasOwn(en, id)
}
