/** The port when none is given: exercise 1 of assignment 002. */
export const defaultPort = 50001

/** The longest message that our client sends, in bytes: what one datagram over IPv4 can carry. */
export const maxMessageBytes = 65_507

/** A message as it travels, in both directions: one datagram that holds nothing else. */
export function messageDatagram(text: string): Buffer {
  return Buffer.from(text)
}

/** The text of a datagram that came; a newline at its end is not part of the text. */
export function messageText(datagram: Buffer): string {
  return datagram.toString('utf8').replace(/\r?\n$/, '')
}
