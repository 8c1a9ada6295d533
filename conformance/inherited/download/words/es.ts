import type { en } from './en.ts'

/** Lo que dice en español el juicio de las descargas. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  'content-wrong': 'Lo que llegó para «{name}» no es su contenido.',
}
