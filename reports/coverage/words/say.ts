import { catalogue } from '../../../conformance/model/catalogue.ts'
import { en } from './en.ts'
import { es } from './es.ts'

/** The name of a message of the coverage page. */
export type CoverageMessage = keyof typeof es

/** Says a sentence about coverage in every language. */
export const say = catalogue<CoverageMessage>({ es, en })
