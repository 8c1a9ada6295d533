import type { en } from './en.ts'

/** Lo que dicen en español las propiedades de simple-ftp. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  'purpose-cut': 'Dondequiera que se corte un contenido que se sube, se guarda como si llegara entero.',
  'purpose-model':
    'Cualquier contenido que se sube, mezclado en cualquier orden con descargas y listas, vuelve tal como se envió.',
  'not-open': 'Tampoco se acepta una subida sencilla, de modo que esto no se pudo probar.',
  'cut-misunderstood':
    'Un contenido de {bytes, plural, one {# byte} other {# bytes}}, cortado en {count, plural, one {el byte} other {los bytes}} {offsets}, no queda guardado como se envió.',
  'as-if-whole': 'el archivo como queda cuando llega entero',
  'sent-in-pieces': 'El contenido como se envió, en trozos',
  'cut-here': 'corte antes de este byte',
  'model-differs': 'El paso {done, number} de una serie de subidas, descargas y listas no da lo que se había subido.',
  'model-expected': 'lo que se subió, byte por byte',
  'not-listed': 'En la lista falta «{name}», que se había subido.',
  'title-cut': 'Una subida cortada en {offsets}',
  'title-model': 'Subidas y descargas',
}
