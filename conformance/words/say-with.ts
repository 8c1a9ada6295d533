import { withTexts } from '../model/with-texts.ts'
import { say } from './say.ts'

/** Says a sentence of the engine with other texts in it, each in its own language. */
export const sayWith = withTexts(say)
