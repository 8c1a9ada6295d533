import type { en } from './en.ts'

/** Lo que dicen en español las propiedades de four-parts. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  'purpose-cut': 'Donde sea que se corte una parte de un archivo, este queda guardado como si la parte llegara entera.',
  'purpose-model':
    'Lleguen los archivos que lleguen, también varias veces con el mismo nombre, al final cada nombre tiene su último contenido.',
  'purpose-survival': 'Las conversaciones dañadas no dañan a ningún otro cliente.',
  'needs-lines':
    'No se aplica a los mensajes sin marca de final: sus mensajes no tienen un final que un corte pueda respetar.',
  'not-open': 'Tampoco se recibe un archivo sin nada especial, así que esto no se pudo probar.',
  'cut-misunderstood':
    'La parte {part, number} de un archivo de {size, plural, one {# byte} other {# bytes}}, cortada en {count, plural, one {el byte} other {los bytes}} {offsets}, arruina el archivo. La misma parte en un solo trozo, no.',
  'as-if-whole': 'el archivo tal como queda cuando cada parte llega entera',
  'sent-in-pieces': 'La parte como se envió, en trozos',
  'cut-here': 'corte antes de este byte',
  'model-differs':
    'Después de {steps, plural, one {un archivo} other {# archivos}}, el archivo {name} no tiene el contenido que se envió al final con ese nombre. Se envió: {sent}.',
  'model-expected': 'con cada nombre, el contenido que se envió al final',
  'others-hurt':
    'Después de que {name} envió una conversación dañada y {ending, select, end {se fue} reset {cortó la conexión} other {se quedó}}, otro cliente no pudo enviar su archivo. Se envió: {sent}.',
  'others-expected': 'que todos los demás clientes se atiendan como antes',
  'damaged-message': 'La conversación dañada como se envió',
  'title-cut': 'Una parte cortada en {offsets}',
  'title-model': 'Varios archivos, algunos con el mismo nombre',
  'title-survival': 'Una conversación dañada',
  'because-read': 'el servidor debería haber leído esto antes de que el cliente siga',
}
