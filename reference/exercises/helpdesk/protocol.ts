/** The port when none is given: exercise 4 of assignment 002. */
export const defaultPort = 50004

/** What our client says first; any first datagram opens a conversation. */
export const hello = 'hola'

/** What the server says first (given). */
export const greeting = '¡Bienvenido! ¿Cuál es su nombre para que pueda dirigirme a usted?'

/** What the server answers to every question (given). */
export const fixedAnswer =
  'Debe ponerse en contacto con el servicio de atención de dudas cuya dirección es dudas@ejemplo.com'

/** What the client sends to end the conversation (given). */
export const exitWord = 'exit'

/** What our server answers to `exit`. */
export const goodbye = 'Hasta luego'

const offerEnd = ', ¿en qué puedo ayudarte?'

/** The longest name that our server takes, in bytes: the offer with it fits one datagram. */
export const maxNameBytes = 60_000

/** What the server answers to a name (given), whatever bytes the name is made of. */
export function personalOffer(name: Buffer): Buffer {
  return Buffer.concat([name, Buffer.from(offerEnd)])
}

/** The name in a personal offer; nothing when it is none. */
export function offeredName(datagram: Buffer): string | undefined {
  const text = messageText(datagram)
  return text.endsWith(offerEnd) ? text.slice(0, -offerEnd.length) : undefined
}

/** What our server answers to a name that is too long; it goes on waiting for one. */
export const nameTooLong = 'ERROR nombre demasiado largo'

/** A datagram without the line end that some programs add. */
export function withoutLineEnd(datagram: Buffer): Buffer {
  let end = datagram.length
  while (end > 0 && (datagram[end - 1] === 0x0a || datagram[end - 1] === 0x0d)) end--
  return datagram.subarray(0, end)
}

/** The text of a datagram, in both directions. */
export function messageText(datagram: Buffer): string {
  return withoutLineEnd(datagram).toString('utf8')
}

/** Whether this datagram ends the conversation. */
export function isExit(datagram: Buffer): boolean {
  return messageText(datagram) === exitWord
}
