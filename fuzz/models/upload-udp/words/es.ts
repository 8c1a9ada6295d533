import type { en } from './en.ts'

/** What the properties of upload-udp say in Spanish. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  'purpose-model':
    'Sean cuales sean los archivos que se ofrecen uno tras otro, con un sí o un no donde el nombre ya existe, al final cada nombre tiene el contenido debido.',
  'purpose-order':
    'Sea cual sea el orden en que llegan los trozos de un archivo, y cuántas veces, queda guardado tal cual.',
  'model-differs':
    'Después de ofrecer {count, plural, one {un archivo} other {# archivos}}, uno no es como debe. Se ofrecieron: {sent}.',
  'model-expected': 'con cada nombre, el último contenido que era nuevo o tuvo un sí',
  'order-matters': 'Enviado con los trozos en este orden, un archivo no queda guardado o no se confirma: {order}.',
  'order-expected': 'cada trozo en el lugar de su número, una sola vez',
  'title-model': 'Archivos que se ofrecen otra vez',
  'title-order': 'Trozos en el orden {order}',
}
