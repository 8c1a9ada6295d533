import type { en } from './en.ts'

/** Lo que dice en español el buscador de entradas. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  'purpose-cut': 'Donde sea que se corte el cuerpo de una petición, se entiende como si hubiera llegado entera.',
  'purpose-header-cut':
    'Donde sea que se corte el campo del largo, la petición se entiende como si hubiera llegado entera.',
  'purpose-join': 'Como sea que se junten varias peticiones en segmentos, cada una recibe su respuesta, en orden.',
  'purpose-sequence':
    'Después de cada píxel de una secuencia al azar, el tablero muestra ese píxel y ningún otro cambio.',
  'purpose-model': 'Pinten lo que pinten los clientes, y en el orden que sea, al final todos ven el mismo dibujo.',
  'purpose-survival': 'Los mensajes dañados y los largos que mienten no perjudican a ningún otro cliente.',
  'got-malformed': 'Lo que llegó no es JSON en UTF-8.',
  'got-other': 'Lo que llegó es JSON, pero no un tablero de 50 filas de 50 celdas.',
  'got-farewell': 'En vez de eso, el servidor se despidió.',
  'board-differs': 'Llegó un tablero, pero muestra otra cosa.',
  'no-board': 'El servidor no respondió con un tablero a un simple `nuevo`, así que esto no se pudo probar.',
  'no-second-board':
    'El servidor respondió un simple `nuevo`, pero no un segundo por la misma conexión, así que esto no se pudo probar.',
  'one-life':
    'Este servidor acepta un solo cliente en su vida y lo inició otra persona, así que no hay un segundo intento.',
  'not-answered-whole': 'El servidor tampoco responde este mensaje cuando llega entero.',
  'paints-unjudged':
    'Los píxeles cortados no se pudieron evaluar, porque los que llegan enteros tampoco se responden bien.',
  'cut-misunderstood':
    'Una petición de {bytes, plural, one {# byte} other {# bytes}} que llegó cortada en {count, plural, one {el byte} other {los bytes}} {offsets} no recibió la misma respuesta que cuando llega entera. Bytes enviados, con una barra en cada corte: {hex}.',
  'as-if-whole': 'el mismo tablero que cuando la petición llega entera',
  'sent-in-pieces': 'La petición como la enviamos, por partes',
  'cut-here': 'corte antes del byte {offset, number}: lo anterior se leyó primero',
  'join-misunderstood':
    'De {count, number} peticiones en un mismo segmento, {answered, plural, =0 {ninguna recibió} one {una recibió} other {# recibieron}} respuesta. Enviadas una tras otra, todas la reciben. Bytes enviados, con una barra entre las peticiones: {hex}.',
  'join-wrong':
    '{count, number} peticiones en un mismo segmento recibieron respuesta, pero el último tablero no es el que pintan. Bytes enviados, con una barra entre las peticiones: {hex}.',
  'join-expected': '{count, plural, one {# tablero} other {# tableros}}, el último con todo lo que se pintó',
  'sent-joined': 'Las peticiones como las enviamos, en un mismo segmento',
  'join-here': 'aquí empieza la petición siguiente',
  'boards-came':
    '{boards, plural, =0 {No llegó ningún tablero.} one {Llegó un tablero.} other {Llegaron # tableros.}} {after}',
  'model-differs':
    'Después de {steps, plural, one {un píxel} other {# píxeles}} de {clients, plural, one {un cliente} other {# clientes}}, el tablero no es lo que se pintó: {painted}.',
  'cell-is': '[{y}][{x}] = {colour}',
  'no-final-board':
    'Después de {steps, plural, one {un píxel} other {# píxeles}}, {name} pidió el tablero y no lo recibió. Se pintó: {painted}.',
  'board-expected': 'un tablero que muestre cada píxel pintado y nada más',
  'others-hurt':
    'Después de que {name} envió bytes dañados y {ending, select, end {se fue} reset {cortó la conexión} other {se quedó}}, otro cliente pidió el tablero y no lo recibió. Bytes dañados: {hex}.',
  'others-expected': 'un tablero para cada uno de los otros clientes, igual que antes',
  'nobody-accepted': 'El servidor ya no acepta conexiones.',
  'damaged-message': 'El mensaje dañado como lo enviamos',
  unrepeatable:
    'Un ejemplo falló mientras otros corrían a la vez, y no se pudo volver a preguntar al servidor; por eso no se acusa a nadie.',
  'no-evidence':
    'De {examples, number} ejemplos, en ninguno se pudo demostrar que llegó por partes al servidor; así no se prueba nada.',
  'examples-with-evidence':
    '{withEvidence, number} de {examples, number} ejemplos al azar llegaron demostrablemente al servidor como se quería (semilla {seed}).',
  'counterexample-found':
    'Apareció en el ejemplo {examples, number} y se redujo {shrinks, plural, one {una vez} other {# veces}} (semilla {seed}, camino {path}){confirmed, select, true {; volvió a fallar al ejecutarlo solo} other {; no se pudo ejecutar de nuevo}}.',
  'spelling-plain': 'El servidor no acepta todas las formas legales de escribir JSON; se usaron solo las simples.',
  kept: 'El ejemplo más corto queda junto al informe: {file}.',
  'because-read': 'el servidor debería haber leído esto antes de que el cliente siga',
  'title-cut': 'Una petición cortada en {offsets}',
  'title-join': 'Peticiones en un mismo segmento',
  'title-model': 'Una secuencia de píxeles',
  'title-survival': 'Un mensaje dañado',
}
