import type { en } from './en.ts'

/** Lo que dicen en español las propiedades de video-index. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  'purpose-model':
    'Digan lo que digan varias máquinas por turnos, y escriban como escriban los comandos, cada una recibe la respuesta que se sigue de todo lo anterior.',
  'purpose-survival': 'Bytes al azar y palabras al azar no dañan a ningún otro cliente.',
  'spacing-plain': 'El servidor acepta solo un espacio entre dos palabras; se usó solo eso.',
  'reply-was': '«{reply}»',
  'list-lacks': 'una lista sin {names}',
  'list-invents': 'una lista con {names}, que nadie agregó',
  'model-differs':
    'Después de {steps, plural, one {un comando} other {# comandos}} la última respuesta está mal. {said}',
  due: '{kind, select, registered {que el cliente queda inscrito} duplicate {que el nombre ya está tomado} videos_added {que los videos se agregaron} unknown_client {que no hay tal cliente} refused {que se rechaza a quien no está inscrito} list {una lista con todos los videos agregados} found {la dirección de alguien que tiene el video} not_found {que nadie tiene el video} other {otra respuesta}}',
  'others-hurt':
    'Después de que {name} envió estos bytes y {ending, select, end {se fue} reset {cortó la conexión} other {se quedó}}, otro cliente no recibió respuesta. Bytes: {hex}.',
  'others-expected': 'una respuesta para cada uno de los otros clientes, igual que antes',
  'damaged-message': 'Los bytes como los enviamos',
  'because-read': 'el servidor debería haber leído esto antes de que el cliente siga',
  'title-model': 'Una secuencia de comandos de varias máquinas',
  'title-survival': 'Bytes que no son un comando',
}
