import { withTexts } from '../../conformance/model/with-texts.ts'
import { say } from './say.ts'

/** Says a sentence into which other texts are put, each in its own language. */
export const sayWith = withTexts(say)
