import type { en } from './en.ts'

/** Lo que dicen en español las pruebas de la subida de un fichero. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  'empty-untold':
    'No se aplica a este perfil de mensajes: nada marca el final de sus textos, y los que van antes y después de un contenido vacío no se distinguen.',
  'client-said': 'El cliente dijo «{text}», y no es lo que tocaba.',
  'wrong-name': 'El cliente pide enviar «{name}», y no es el nombre que se escribió.',
  'wrong-name-expected': 'el nombre «{name}»',
  'sent-before-yes': 'El cliente envió el contenido antes de que el servidor aceptara.',
  'sent-before-yes-expected': 'nada de contenido antes de la respuesta afirmativa',
  'question-not-shown': 'El servidor preguntó si se sobrescribe, y en la terminal del cliente no apareció nada más.',
  'question-not-shown-expected': 'la pregunta, para que la persona pueda contestarla',
  'answered-unasked':
    'El cliente contestó por su cuenta la pregunta de si se sobrescribe, antes de que se escribiera nada.',
  'answered-unasked-expected': 'que espere lo que escriba la persona',
  'wrong-choice': 'La persona contestó {typed}, y el cliente dijo lo contrario.',
  'wrong-choice-expected': 'la respuesta de la persona',
  'deleted-early': 'El cliente borró «{name}» antes de que llegara el aviso de recepción.',
  'deleted-early-expected': 'que el archivo siga ahí hasta que el servidor lo confirme',
  'not-deleted': 'Llegó el aviso de recepción, y {ms, number} ms después «{name}» sigue en la carpeta del cliente.',
  'not-deleted-expected': 'que el cliente borre su archivo después del aviso de recepción',
  'deleted-anyway':
    'El cliente borró o cambió «{name}», aunque {why, select, cancelled {la persona no quiso sobrescribir} refused {el servidor lo rechazó} other {la conexión se cortó antes del aviso de recepción}}.',
  'deleted-anyway-expected': 'que el archivo siga como estaba',
  'sent-anyway':
    'El cliente envió el contenido, aunque {why, select, cancelled {la persona no quiso sobrescribir} other {el servidor lo rechazó}}.',
  'sent-anyway-expected': 'que no se envíe nada',
  'content-came-different': 'Lo que llegó no es el contenido de «{name}».',
  'no-refusal': 'No se aplica a este perfil de mensajes: no tiene rechazo.',
  'half-answer': 'El cliente siguió, o se rindió, cuando solo había llegado «{text}» de la respuesta.',
  'half-answer-expected': 'que espere la respuesta entera, se corte donde se corte',
  'not-asked': 'El servidor ya tiene «{name}», y acepta el nuevo sin preguntar.',
  'touched-before-answer':
    'El archivo «{name}» ya no es el que era, aunque todavía no se ha contestado la pregunta de si se sobrescribe.',
  'touched-after-no': 'El archivo «{name}» ya no es el que era, aunque la respuesta fue que no.',
  'old-file-lost':
    'El cliente desapareció antes de que el archivo nuevo estuviera completo, y «{name}», el viejo, ya no es el que era.',
  'receipt-too-early': 'El aviso de recepción llegó antes de que se enviara el final del contenido.',
  'receipt-late-expected': 'ningún aviso de recepción antes de que llegue el archivo entero',
  'receipt-before-file': 'Llegó el aviso de recepción, pero «{name}» todavía no está completo en el disco.',
  'half-file': 'Después de que el cliente desapareció, el archivo a medias sigue ahí: {place}.',
  'half-file-expected': 'que no haya un archivo con el nombre final antes de que llegue entero',
  'long-file-shortened':
    'Tarda en confirmar cada bloque: en vez de 5 MB se le enviaron {bytes, plural, one {# byte} other {# bytes}}.',
  escaped: 'El archivo se escribió en {place}, fuera de la carpeta del servidor.',
  'escaped-expected': 'un rechazo, o el archivo dentro de la carpeta con la última parte del nombre',
  'pair-not-asked': '«{file}» ya existía, y nadie preguntó a la persona si quería sobrescribirlo.',
  'pair-touched-early': 'El servidor cambió «{file}» antes de que la persona respondiera.',
  'pair-asked-expected': 'una pregunta sobre si se sobrescribe «{file}», antes de tocar nada',
  'pair-file-lost':
    'La conexión se rompió y ahora nadie tiene el archivo «{file}» entero: el cliente borró el suyo sin confirmación.',
  'pair-confirmed-early':
    'La conexión se rompió, el servidor no tiene «{file}» entero, y aun así lo confirmó como siempre: el cliente borró el suyo, y ahora no lo tiene nadie.',
  'pair-half-file':
    'La conexión se rompió, y en el servidor quedó «{file}» con {bytes, plural, one {# byte} other {# bytes}}, como si estuviera completo.',
  'pair-old-lost':
    'La conexión se rompió antes de que llegara el archivo nuevo, y «{file}», el viejo, ya no es el que era.',
  'pair-file-lost-expected': 'que el cliente conserve «{file}» hasta que el servidor lo haya confirmado',
}
