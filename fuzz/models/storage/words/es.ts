import type { en } from './en.ts'

/** Lo que dicen en español las propiedades de storage. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  'purpose-cut':
    'Se corte donde se corte el pickle de una petición, y lo escriba Python como lo escriba, se entiende como si hubiera llegado entera.',
  'purpose-header-cut':
    'Se corte donde se corte el largo de una petición, esta se entiende como si hubiera llegado entera.',
  'purpose-join': 'Se junten como se junten varias peticiones en segmentos, cada una se responde, en orden.',
  'purpose-model':
    'Pidan lo que pidan los clientes por turnos, cada uno recibe la lista, los bytes exactos o el error que corresponde a su petición.',
  'purpose-survival': 'Los pickles dañados y los largos que mienten no perjudican a ningún otro cliente.',
  'answer-differs': 'Llegó una respuesta, pero no la que corresponde a la petición.',
  'no-list': 'El servidor no respondió a un `listar` común, así que esto no se pudo probar.',
  'one-life': 'Este servidor acepta un cliente en su vida y lo inició otra persona, así que no hay un segundo intento.',
  'spelling-plain':
    'El servidor no acepta todos los pickles de un Mensaje que Python puede escribir, así que solo se usaron los de pickle.dumps.',
  'not-answered-whole': 'El servidor tampoco responde a este mensaje cuando llega entero.',
  'cut-misunderstood':
    'Una petición de {bytes, plural, one {# byte} other {# bytes}} que llegó cortada en {count, plural, one {el byte} other {los bytes}} {offsets} no se respondió como cuando llega entera. Bytes enviados, con una barra en cada corte: {hex}.',
  'as-if-whole': 'la misma respuesta que cuando la petición llega entera',
  'sent-in-pieces': 'La petición tal como la enviamos, en trozos',
  'cut-here': 'corte antes del byte {offset, number}: lo anterior se leyó primero',
  'join-misunderstood':
    'De {count, number} peticiones en un segmento, {answered, plural, =0 {ni la primera se respondió bien} one {solo la primera se respondió bien} other {solo las primeras # se respondieron bien}}. Enviadas una por una, todas se responden. Bytes enviados, con una barra entre las peticiones: {hex}.',
  'join-expected': '{count, plural, one {# respuesta} other {# respuestas}}, en el orden de las peticiones',
  'sent-joined': 'Las peticiones tal como las enviamos, en un segmento',
  'join-here': 'esta petición no se respondió bien',
  'model-differs':
    'Después de {steps, plural, one {una petición} other {# peticiones}}, una respuesta no es la que corresponde a su petición. Lo que se pidió: {said}.',
  'model-expected': 'la respuesta que dan los archivos del servidor',
  'others-hurt':
    'Después de que {name} envió bytes dañados y {ending, select, end {se fue} reset {cortó la conexión} other {se quedó}}, otro cliente que pidió la lista no la recibió. Bytes dañados: {hex}.',
  'others-expected': 'la lista para todos los demás clientes, como antes',
  'damaged-message': 'El mensaje dañado tal como lo enviamos',
  'because-read': 'el servidor debería haber leído esto antes de que el cliente siga',
  'title-cut': 'Una petición cortada en {offsets}',
  'title-join': 'Peticiones en un segmento',
  'title-model': 'Peticiones de varios clientes por turnos',
  'title-survival': 'Un mensaje dañado',
}
