import { catalogue } from '../../../model/catalogue.ts'
import { en } from './en.ts'
import { es } from './es.ts'

/** Says a sentence about downloads in every language. */
export const say = catalogue<keyof typeof en>({ en, es })
