import type { en } from './en.ts'

/** Lo que dice en español la batería de pruebas del texto invertido. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  refused: 'El servidor lo rechazó: «{text}».',
  'reversed-expected': 'el texto del pedido al revés, carácter por carácter',
  'size-wrong': 'El servidor dice que el texto tiene {size, plural, one {# byte} other {# bytes}}.',
  'size-expected': '{size, number}: los bytes del texto invertido',
  'text-differs': 'El texto que volvió no es el invertido.',
  'next-not-served': 'El cliente siguiente no es atendido: el servidor terminó o no acepta a nadie más.',
  'next-expected': 'que el cliente siguiente también sea atendido',
  'not-utf-8-answered': 'Bytes que no son texto UTF-8 se contestaron con un texto invertido.',
  'not-utf-8-silent': 'Bytes que no son texto UTF-8 no se contestaron, y la conexión sigue abierta.',
  'not-utf-8-expected': 'un error, o que se cierre',
  'not-over-datagrams': 'No se aplica por UDP: un datagrama llega entero o no llega.',
  'not-unframed':
    'No se aplica a un perfil de textos solos: nada dice dónde termina uno, y un trozo no se distingue del total.',
  'not-in-pieces': 'No se aplica a este perfil de mensajes: antes del texto no hay nada que se pueda cortar o juntar.',
  'no-refusal': 'No se aplica a este perfil de mensajes: un rechazo no se distingue de una respuesta.',
  'client-file-differs': 'Lo que envió el cliente no es el archivo.',
  'client-file-expected': 'exactamente los bytes del archivo que se nombró en el teclado',
  'client-size-wrong':
    'El cliente anunció {size, plural, one {# byte} other {# bytes}}; el archivo tiene {wanted, number}.',
  'client-sent-anyway': 'El cliente envió algo aunque el archivo no existe.',
  'client-sent-nothing-expected': 'que no se envíe nada',
  'client-says-missing': 'un aviso sobre el archivo que no existe',
  'client-no-message': 'La terminal no muestra «{message}».',
  'client-messages-expected': '«Archivo enviado» después de enviar el texto, y luego «Recibido archivo invertido»',
  'client-lacks-answer':
    'Ni la terminal ni un archivo en la carpeta del cliente tienen el texto invertido «{text}» con su tamaño.',
  'client-answer-expected': 'el texto invertido y su tamaño, en la terminal o en un archivo',
  'client-pieces': 'La respuesta llegó en {count, number} trozos con pausas de {ms, number} ms.',
  'client-tells': 'un aviso de lo que falló',
  'pair-text-missing':
    'Ni la terminal del cliente ni un archivo nuevo tienen el texto invertido, que empieza por «{text}».',
  'pair-size-missing': 'El cliente muestra el texto invertido, pero no su tamaño.',
  'pair-answer-expected':
    'el texto invertido con su tamaño de {size, plural, one {# byte} other {# bytes}}, en la terminal o en un archivo',
  'pair-missing-untold': 'El cliente no dijo que el archivo no existe.',
  'pair-received-unsaid': 'El cliente no mostró «Recibido archivo invertido» después de «Archivo enviado».',
  'pair-not-received': 'El cliente muestra «Recibido archivo invertido» aunque no tiene el texto.',
  'pair-not-received-expected': 'un aviso de lo que falló',
}
