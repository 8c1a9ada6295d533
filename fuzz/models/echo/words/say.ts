import { catalogue } from '../../../../conformance/model/catalogue.ts'
import { en } from './en.ts'
import { es } from './es.ts'

/** Says a sentence of the properties of echo in every language. */
export const say = catalogue<keyof typeof en>({ en, es })
