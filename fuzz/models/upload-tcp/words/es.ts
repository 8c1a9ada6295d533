import type { en } from './en.ts'

/** Lo que dicen en español las propiedades de upload-tcp. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  'purpose-model':
    'Sean cuales sean los archivos que se ofrecen uno tras otro, y se corte donde se corte su contenido, con un sí o un no donde el nombre ya existe, al final cada nombre tiene el contenido debido.',
  'purpose-survival': 'Las conversaciones dañadas no impiden que otro cliente envíe su archivo.',
  'model-differs':
    'Después de ofrecer {count, plural, one {un archivo} other {# archivos}}, uno no es como debe. Se ofrecieron: {sent}.',
  'model-expected': 'con cada nombre, el último contenido que era nuevo o tuvo un sí',
  'others-hurt':
    'Después de que {name} envió una conversación dañada y {ending, select, end {se fue} other {cortó la conexión}}, otro cliente no pudo enviar su archivo. Se envió: {sent}.',
  'others-expected': 'que cada uno de los demás clientes sea atendido como antes',
  'damaged-conversation': 'La conversación dañada, como se envió',
  'because-read': 'El servidor lee lo que llegó.',
  'title-model': 'Archivos que se ofrecen otra vez, con el contenido en trozos',
  'title-survival': 'Una conversación dañada, y otro cliente después',
}
