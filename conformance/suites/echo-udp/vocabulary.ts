import { echoVocabulary } from '../../inherited/echo/echo-vocabulary.ts'
import { kind } from './kind.ts'

/** What the programs of exercise 1 say to each other over UDP. */
export const vocabulary = echoVocabulary(kind.exercise, kind.transport)
