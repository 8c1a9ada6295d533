/** What a client asks for when it offers a file: its name, spaces included, and its size in bytes. */
export type UploadOffer = { readonly name: string; readonly size: number }

/** What a server of an upload says, without the framing of its transport. */
export type UploadAnswer =
  | { readonly kind: 'accept' }
  | { readonly kind: 'ask' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'receipt'; readonly size: number }
  | { readonly kind: 'error'; readonly reason: string }

/** What a client answers when the server asks whether to overwrite. */
export type OverwriteChoice = 'overwrite' | 'keep'

/** Writes the request to send a file: `SUBIR <name> <size>`. */
export const encodeUploadOffer = ({ name, size }: UploadOffer): string => `SUBIR ${name} ${size}`

/** Reads `SUBIR <name> <size>`, the name being everything up to the last space; undefined when it is not one. */
export const parseUploadOffer = (text: string): UploadOffer | undefined => {
  const found = /^SUBIR (.+) ([0-9]{1,15})$/su.exec(text)
  return found === null ? undefined : { name: found[1] ?? '', size: Number(found[2]) }
}

/** Writes the answer about overwriting: `SI` or `NO`. */
export const encodeOverwriteChoice = (choice: OverwriteChoice): string => (choice === 'overwrite' ? 'SI' : 'NO')

/** Reads `SI` or `NO`, in any case and with or without the accent; undefined for any other text. */
export const parseOverwriteChoice = (text: string): OverwriteChoice | undefined => {
  const word = text.trim().normalize('NFC').toUpperCase().replace('Í', 'I')
  if (word === 'SI') return 'overwrite'
  return word === 'NO' ? 'keep' : undefined
}

/** Writes an answer of the server: `OK`, `EXISTE`, `CANCELADO`, `RECIBIDO <size>` or `ERROR <reason>`. */
export const encodeUploadAnswer = (answer: UploadAnswer): string => {
  switch (answer.kind) {
    case 'accept':
      return 'OK'
    case 'ask':
      return 'EXISTE'
    case 'cancelled':
      return 'CANCELADO'
    case 'receipt':
      return `RECIBIDO ${answer.size}`
    case 'error':
      return `ERROR ${answer.reason}`
  }
}

/** Reads an answer of the server; undefined when the text is none of the five. */
export const parseUploadAnswer = (text: string): UploadAnswer | undefined => {
  if (text === 'OK') return { kind: 'accept' }
  if (text === 'EXISTE') return { kind: 'ask' }
  if (text === 'CANCELADO') return { kind: 'cancelled' }
  const receipt = /^RECIBIDO ([0-9]{1,15})$/u.exec(text)
  if (receipt !== null) return { kind: 'receipt', size: Number(receipt[1]) }
  const error = /^ERROR(?: (.*))?$/su.exec(text)
  return error === null ? undefined : { kind: 'error', reason: error[1] ?? '' }
}
