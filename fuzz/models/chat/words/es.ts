import type { en } from './en.ts'

/** Lo que dicen en español las propiedades del chat. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  'purpose-model':
    'Digan lo que digan dos personas por turnos, por largo que sea y se corte donde se corte, cada una recibe exactamente lo que dijo la otra.',
  'model-differs':
    'Después de {count, plural, one {un texto} other {# textos}} el último no llega como se dijo. Lo que se dijo: {said}.',
  'title-model': 'Una conversación al azar entre dos personas',
}
