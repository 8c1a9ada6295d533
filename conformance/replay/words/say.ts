import { catalogue } from '../../model/catalogue.ts'
import { en } from './en.ts'
import { es } from './es.ts'

/** Says a sentence about records and bundles in every language. */
export const say = catalogue<keyof typeof en>({ en, es })
