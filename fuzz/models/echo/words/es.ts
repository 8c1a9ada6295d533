import type { en } from './en.ts'

/** Lo que dicen en español las propiedades de echo. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  'purpose-model': 'Cualquier texto, cortado donde sea si viaja en un flujo, vuelve tal como se envió.',
  'model-differs':
    'Después de {count, plural, one {un mensaje} other {# mensajes}}, un texto no volvió. Los mensajes: {said}.',
  'model-expected': 'cada texto, tal como se envió',
  'title-model': 'Varios textos',
}
