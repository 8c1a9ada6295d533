import { catalogue } from '../../../conformance/model/catalogue.ts'
import { en } from './en.ts'
import { es } from './es.ts'

/** Says a sentence of, or about, a program that shows a failure in every language. */
export const say = catalogue<keyof typeof en>({ en, es })
