import type { en } from './en.ts'

/** Lo que se dice en español de los perfiles de mensajes. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  empty: 'El archivo está vacío: un perfil de mensajes empieza con «exercise: …».',
  piece: 'Una parte de un mensaje es un texto, o un diccionario con «text», «blocks» o «each».',
  'needs-quotes': 'Escribe {value} entre comillas, porque debe ser un texto.',
  'beside-blocks': '«{key}» no puede ir junto a «blocks»; lo que se refiere a los bloques va adentro.',
  'framing-both': 'O un largo antes de cada texto, o una marca después de él; no ambos.',
  'unknown-exercise': 'Aquí no hay perfiles de mensajes para el ejercicio «{exercise}». Se conocen: {known}.',
  'unknown-exercise-near':
    'Aquí no hay perfiles de mensajes para el ejercicio «{exercise}». ¿Quisiste escribir «{near}»?',
  'unknown-message': 'El ejercicio no tiene un mensaje «{name}». Sus mensajes son: {known}.',
  'unknown-message-near': 'El ejercicio no tiene un mensaje «{name}». ¿Quisiste escribir «{near}»?',
  'message-missing': 'Falta el mensaje «{name}»: {title}.',
  'unknown-wish': 'Quien usa un cliente así no tiene un deseo «{name}». Los deseos son: {known}.',
  'unknown-wish-near': 'Quien usa un cliente así no tiene un deseo «{name}». ¿Quisiste escribir «{near}»?',
  'unknown-field': 'No existe el valor «{field}». Los valores que hay aquí: {known}.',
  'unknown-field-near': 'No existe el valor «{field}». ¿Quisiste escribir «{near}»?',
  'field-not-carried': 'El valor «{field}» no se conoce aquí. Los valores que hay aquí: {known}.',
  'field-none': 'Aquí no se conoce ningún valor, así que «{field}» no puede ir.',
  'field-twice': 'El valor «{field}» puede ir solo una vez en un texto.',
  'unknown-style': 'Una lista no se puede escribir como «{style}». Las maneras que hay: {known}.',
  'style-no-list': 'Solo «names» es una lista; «{field}» se escribe tal cual.',
  'bad-pattern': 'Esto no es una expresión regular que se pueda usar aquí.',
  'pattern-unfolded':
    'Lo que llega se compara en minúsculas y sin acentos; escribe así también la expresión: «si» encuentra «Sí».',
  'match-on-bytes':
    'Un contenido se lee con su propio texto, que tiene el lugar de los bytes; una expresión no lo encuentra.',
  'nothing-said':
    'Este mensaje lo dice el {from, select, client {cliente} other {servidor}}, y ninguna de sus partes viene de él.',
  'framing-transport':
    'El ejercicio {exercise} no va por {transport, select, udp {UDP, así que aquí no puede ir «datagram»} other {TCP: sus textos son datagramas}}.',
  'framing-mixed':
    'No se pueden mezclar datagramas y un flujo de bytes: «datagram» vale para todos los textos de un perfil o para ninguno.',
  'repeat-datagram': 'Solo se repiten los datagramas; TCP no pierde nada.',
  'after-end': 'Después de esta parte, quien la envía ya cerró su lado y no puede decir nada más.',
  'names-in-line':
    'Una lista con un nombre por línea no cabe en una sola línea: elige «commas», o dale a cada nombre su propio texto con «each».',
  'bytes-in-line':
    'Un contenido puede tener saltos de línea, así que no puede ser una línea. Elige «size», «length», «marker» o «end-of-stream».',
  'bytes-without-end':
    'Nada dice dónde termina este contenido. Elige «size», «length», «marker» o «end-of-stream» como su «framing».',
  'block-too-big':
    'Un bloque con su texto debe caber en un datagrama, que lleva a lo más {most, plural, one {# byte} other {# bytes}}.',
  'blocks-no-bytes': 'El texto de un bloque necesita un lugar para sus bytes.',
  'blocks-without-boundary':
    'Nada dice dónde termina un bloque y empieza el siguiente: sepáralos con «length» o «marker», o pide que se confirme cada uno («ack»). Un contenido sin esas marcas es un solo texto con «framing: size».',
  'blocks-without-end':
    'Nada dice cuál es el último bloque: indica antes el tamaño, o pon un texto después del último bloque.',
  'each-no-names': 'Este mensaje no lleva una lista de nombres.',
  'each-no-item': 'El texto de cada nombre necesita un lugar para él: el valor se llama «item».',
  'each-without-end':
    'Nada dice dónde termina un nombre y empieza el siguiente: sepáralos con «line», «length» o «marker».',
  'size-unknown': 'Ningún texto anterior dice el tamaño.',
  'size-only': 'Con «framing: size» el texto es un único valor y nada más.',
  'empty-text': 'Un texto vacío no se nota si nada marca el final de cada texto.',
  'line-end-in-line': 'Una línea no puede contener un salto de línea.',
  'marker-in-text': 'El texto contiene la marca que señala su fin.',
  'explain-title': '{exercise}, perfil «{name}»: {title}',
  'framing-raw': 'Nada marca el fin de un texto: termina cuando el otro lado se queda en silencio.',
  'framing-line': 'Cada texto termina con un salto de línea (⏎).',
  'framing-datagram': 'Cada texto es un datagrama.',
  'framing-length':
    'Antes de cada texto va su largo en bytes, {bytes, plural, one {un número de # byte} other {un número de # bytes, primero el {order, select, big {más} other {menos}} significativo}}.',
  'framing-marker': 'Después de cada texto va «{marker}».',
  'framing-end-of-stream': 'Después de su texto, un programa cierra su lado de la conexión.',
  'explain-tolerance':
    'Las mayúsculas, los acentos y los espacios pueden ser distintos de los textos que se muestran, y los valores que aparecen en ellos son ejemplos.',
  'explain-ignored': 'No significa nada, venga donde venga: {patterns}.',
  'explain-repeat':
    'Un datagrama sin respuesta se repite después de {everyMs, number} ms, a lo más {times, plural, one {# vez} other {# veces}}.',
  'explain-message': '{name}: {title}',
  'explain-line': '{from, select, client {cliente → servidor} other {servidor → cliente}}  {text}',
  'explain-optional': 'Puede no llegar.',
  'explain-any': 'Sirve cualquier texto.',
  'explain-patterns': 'También sirve, en minúsculas y sin acentos: {patterns}.',
  'explain-blocks':
    'En bloques de a lo más {bytes, plural, one {# byte} other {# bytes}}{ack, select, yes {, cada uno confirmado antes del siguiente} other {}}{empty, select, yes {; un contenido vacío es un bloque vacío} other {}}.',
  'explain-each': 'Un texto así por cada nombre.',
  'explain-left-out': 'En este perfil nunca se dice: {names}.',
  'explain-keyboard': 'Lo que escribe quien usa el cliente:',
  'explain-wish': '{title}: {typed}',
  'explain-conversation': 'Un ejemplo de conversación:',
  'shown-bytes': '‹{count, plural, one {# byte} other {# bytes}}›',
  'shown-length': '‹{bytes, plural, one {largo en # byte} other {largo en # bytes}}›',
  'shown-end': '‹cierra su lado›',
  or: '{first} o {second}',
  'example-name': 'informe.pdf',
  'example-reason': 'no queda espacio',
  'framing-size': 'Tiene tantos bytes como dijo un texto anterior.',
}
