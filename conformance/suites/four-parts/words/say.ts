import { catalogue } from '../../../model/catalogue.ts'
import { withTexts } from '../../../model/with-texts.ts'
import { en } from './en.ts'
import { es } from './es.ts'

/** Says a sentence of the four-parts suite in every language. */
export const say = catalogue<keyof typeof en>({ en, es })

/** The same with other texts in it, each in its own language. */
export const sayWith = withTexts<keyof typeof en>(say)
