import { canonical, type Wire } from '../../../../reference/exercises/four-parts/protocol.ts'

/** Whether a text could be an IP address, of either version. */
export function looksLikeAddress(text: string): boolean {
  return /^\s*(\d{1,3}(\.\d{1,3}){3}|[\da-f]*:[\da-f:.]*:[\da-f:.]*(%\w+)?)\s*$/i.test(text)
}

/** Whether a message says the client's address. */
export function saysAddress(wire: Wire, message: Buffer): boolean {
  const text = message.toString()
  return wire === canonical ? /^IP +\S+\s*\n$/.test(text) : looksLikeAddress(text)
}

/** What a message announces; undefined when it announces nothing. A bare text is a name and tells no size. */
export function readAnnouncement(
  wire: Wire,
  message: Buffer,
): { readonly name: string; readonly size: number | undefined } | undefined {
  const text = message.toString()
  if (wire !== canonical) return { name: text.replace(/\r?\n$/, ''), size: undefined }
  const [, name, digits] = /^ARCHIVO (.+) (\d+)\r?\n$/.exec(text) ?? []
  const size = Number(digits)
  return name !== undefined && Number.isSafeInteger(size) ? { name, size } : undefined
}
