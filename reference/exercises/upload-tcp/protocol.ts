import {
  encodeOverwriteChoice,
  encodeUploadAnswer,
  encodeUploadOffer,
  type OverwriteChoice,
  parseOverwriteChoice,
  parseUploadAnswer,
  parseUploadOffer,
  type UploadAnswer,
  type UploadOffer,
} from '../../wire/upload-texts.ts'

/** The port of the canonical wire. */
export const defaultPort = 50002

/** The longest line of either side, without its newline. */
export const maxLineBytes = 4096

/** The largest file that the reference server takes. */
export const maxFileBytes = 4 * 1024 ** 3

/** The line that asks to send a file. */
export const offerLine = (offer: UploadOffer): Buffer => line(encodeUploadOffer(offer))

/** The line that says whether to overwrite. */
export const choiceLine = (choice: OverwriteChoice): Buffer => line(encodeOverwriteChoice(choice))

/** The line with which the server answers. */
export const answerLine = (answer: UploadAnswer): Buffer => line(encodeUploadAnswer(answer))

/** Reads a line without its newline as an offer; undefined when it is none, or no UTF-8. */
export const readOffer = (bytes: Buffer): UploadOffer | undefined => read(bytes, parseUploadOffer)

/** Reads a line without its newline as the choice about overwriting; undefined when it is none. */
export const readChoice = (bytes: Buffer): OverwriteChoice | undefined => read(bytes, parseOverwriteChoice)

/** Reads a line without its newline as an answer of the server; undefined when it is none, or no UTF-8. */
export const readAnswer = (bytes: Buffer): UploadAnswer | undefined => read(bytes, parseUploadAnswer)

function line(text: string): Buffer {
  return Buffer.from(`${text}\n`)
}

function read<T>(bytes: Buffer, parse: (text: string) => T | undefined): T | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return parse(text.endsWith('\r') ? text.slice(0, -1) : text)
  } catch {
    return undefined
  }
}
