import type { FtpWords } from './program-words.ts'
import { en } from './words-en.ts'
import { es } from './words-es.ts'

/** A language that both programs speak. */
export type Language = 'es' | 'en'

/** The words of both programs, by language. */
export const ftpWords: Readonly<Record<Language, FtpWords>> = { es, en }
