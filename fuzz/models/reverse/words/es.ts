import type { en } from './en.ts'

/** Lo que dicen en español las propiedades del texto invertido. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  'purpose-text': 'Cualquier texto vuelve invertido carácter por carácter, con su tamaño en bytes.',
  'purpose-cut': 'Cualquier texto, cortado en cualquier lugar del camino, vuelve como si hubiera llegado entero.',
  title:
    'Un texto que no vuelve invertido{count, plural, =0 {} one {, cortado después del byte {offsets} de su pedido} other {, cortado después de los bytes {offsets} de su pedido}}',
  'not-reversed':
    'Un texto de {bytes, plural, one {# byte} other {# bytes}} no vuelve invertido{count, plural, =0 {} one {; su pedido se cortó después del byte {offsets}} other {; su pedido se cortó después de los bytes {offsets}}}.',
  'reversed-expected': 'los caracteres del texto en el orden opuesto, y cuántos bytes son',
  sent: 'lo que se envió',
  'cut-here': 'el primer corte',
}
