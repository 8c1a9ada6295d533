import type { en } from './en.ts'

/** Lo que dicen en español las propiedades de helpdesk. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  'purpose-model':
    'Sean cuales sean el nombre y las preguntas, el nombre vuelve y cada pregunta recibe la misma respuesta.',
  'model-differs':
    'La conversación de «{name}» sale mal después de {count, plural, =0 {ninguna pregunta} one {una pregunta} other {# preguntas}}.',
  'model-expected': 'el nombre en la respuesta personalizada, y la misma respuesta a cada pregunta',
  'title-model': 'Un nombre y varias preguntas',
}
