import type { en } from './en.ts'

/** Lo que dicen en español los casos de los dos ejercicios de eco. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  'nothing-seen':
    'No llegó ninguna respuesta en {ms, number} ms, y la terminal del servidor tampoco muestra el mensaje.',
  'nothing-to-see':
    'No llegó ninguna respuesta en {ms, number} ms. A través de un puerto nada más muestra si el mensaje llegó; deja que Zócalo inicie el servidor (--server).',
  'arrival-expected': 'cualquier respuesta, o el mensaje en la terminal del servidor',
  'arrived-by-terminal': 'El servidor no contesta nada; su terminal muestra el mensaje.',
  'trait-silent': 'No contesta nada; su terminal muestra lo que llega.',
  'answers-nothing': 'No se aplica a un servidor que no contesta nada.',
  'not-marked': 'No se aplica a un perfil en que nada marca el final de un mensaje.',
  'one-message': 'No se aplica: este servidor cierra la conexión después de una respuesta.',
  'other-text': 'La respuesta es otro texto que el mensaje.',
  'answer-expected': 'una respuesta con una marca al final',
  'same-expected': 'el mismo texto: «{text}»',
  said: '«{text}»',
  'next-unserved': 'Después del primer cliente, el siguiente no es atendido.',
  'next-expected': 'que el siguiente cliente sea atendido como el primero',
  'not-survived':
    'Después de un mensaje {kind, select, long {de 60.000 bytes} accents {con tildes} bytes {que no es UTF-8} other {vacío}}, otro cliente ya no es atendido.',
  'survived-expected': 'que el servidor siga',
  'cut-not-understood': 'Un mensaje que llega en dos trozos no se contesta como uno solo.',
  'cut-expected': 'una respuesta, la misma que cuando el mensaje llega entero: TCP es un flujo de bytes',
  'character-cut': 'Un mensaje que llega en dos trozos, cortado dentro de un carácter, no se contesta como uno solo.',
  'join-not-understood': 'De dos mensajes en un mismo segmento no se contestan los dos.',
  'join-expected': 'que los dos sean contestados, en orden',
  'boundary-not-understood':
    'Un mensaje de {bytes, plural, one {# byte} other {# bytes}} no se contesta como uno más corto.',
  'boundary-expected': 'la respuesta que recibe un mensaje más corto',
  'unframed-wire': 'Nada marca el final de un mensaje: el servidor toma cada trozo que llega por uno.',
  'framed-expected': 'una marca al final de cada mensaje, por ejemplo un salto de línea',
  'client-text-differs': 'El cliente envió otra cosa que lo que se escribió.',
  'client-text-expected': '«{text}», tal como se escribió',
  'terminal-answer': 'la respuesta «{text}»',
  'client-hangs': 'Nadie contesta, y {ms, number} ms después el cliente sigue esperando.',
  'client-hangs-expected': 'que lo diga y termine, o que le pida otra cosa a su usuario',
  'client-says-nothing': 'El cliente terminó sin decir nada.',
  'client-tells-expected': 'que le diga a su usuario que ahí no escucha nadie',
  'client-alone':
    'Iniciado antes que el servidor, el cliente terminó a los {ms, number} ms (código de salida {code}) y dijo «{line}».',
  'client-alone-back': 'Iniciado antes que el servidor, el cliente volvió a su teclado y terminó con él.',
  'pair-text-arrives':
    'Lo que se escribe en el cliente llega entero al servidor: aparece en su terminal, o vuelve como respuesta.',
  'pair-answer-shown': 'Lo que contesta el servidor, o escribe su operador, aparece en la terminal del cliente.',
  'pair-nothing-arrived':
    'El cliente no pidió ningún texto, y nada de lo que dijo un programa aparece en la terminal del otro.',
  'pair-arrived-expected': 'que lo que dice un programa se lea en la terminal del otro',
  'pair-no-answer': 'El servidor no contesta nada, y el enunciado no lo pide.',
  'pair-answer-not-shown': 'El servidor contestó, y en la terminal del cliente no aparece nada de su respuesta.',
  'pair-answer-expected': 'la respuesta del servidor: «{text}»',
}
