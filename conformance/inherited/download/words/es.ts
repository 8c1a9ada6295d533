import type { en } from './en.ts'

/** Lo que dice en español el juicio de las descargas. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  'content-wrong': 'Lo que llegó para «{name}» no es su contenido.',
  'refusal-untold': 'El cliente no dijo que «{name}» no existe.',
  'refusal-told': 'un aviso de que «{name}» no existe, y ningún archivo con ese nombre',
}
