import { createHash } from 'node:crypto'

/** A file that a server that we launch has to serve. */
export interface ServedFile {
  readonly name: string
  readonly content: Buffer
}

const big = 5 * 1024 * 1024
/** No power of two: pieces that change places are noticed. */
const patternBytes = 4099

/** A small text without anything special: the first download of all. */
export const plainFile: ServedFile = { name: 'hola.txt', content: Buffer.from('Hola, soy un archivo de texto.\n') }
/** Small texts without anything special, each with bytes of its own. */
export const plainFiles: readonly ServedFile[] = [
  plainFile,
  ...['carta', 'notas', 'receta', 'poema', 'tareas'].map((name) => ({
    name: `${name}.txt`,
    content: Buffer.from(`Este archivo se llama ${name}.\n`),
  })),
]
/** Its name has a letter of several bytes and a space. */
export const accentedFile: ServedFile = { name: 'año nuevo.txt', content: Buffer.from('feliz 2025\n') }
/** Its content has letters of several bytes. */
export const accentedText: ServedFile = {
  name: 'lluvia.txt',
  content: Buffer.from('El ñandú corrió bajo la lluvia, ¡qué frío!\n'),
}
/** Every value that a byte may have, and the line ends of three systems. */
export const everyByte: ServedFile = {
  name: 'todos-los-bytes.bin',
  content: Buffer.concat([Buffer.from(Array.from({ length: 256 }, (_, i) => i)), Buffer.from('a\r\nb\rc\n')]),
}
/** Its name has several spaces. */
export const spacedFile: ServedFile = { name: 'foto del viaje.jpg', content: patterned(700) }
export const emptyFile = sized('vacio.dat', 0)
export const oneByte = sized('un-byte.dat', 1)
export const around1024 = [1023, 1024, 1025].map((bytes) => sized(`chico-${bytes}.dat`, bytes))
export const around65536 = [65_535, 65_536, 65_537].map((bytes) => sized(`mediano-${bytes}.dat`, bytes))
export const bigFile = sized('grande.bin', big)

/** All of them. */
export const servedFiles: readonly ServedFile[] = [
  ...plainFiles,
  accentedFile,
  accentedText,
  everyByte,
  spacedFile,
  emptyFile,
  oneByte,
  ...around1024,
  ...around65536,
  bigFile,
]

/** What lies one level above the folder, and belongs to nobody who asks. */
export const secretFile: ServedFile = {
  name: 'secreto-del-servidor.txt',
  content: Buffer.from('SECRETO: esto no es de la carpeta archivos y nadie lo puede pedir.\n'),
}

function sized(name: string, bytes: number): ServedFile {
  return { name, content: patterned(bytes) }
}

/** The same bytes in every run, none of them a carriage return, which has a file of its own. */
function patterned(bytes: number): Buffer {
  const block = createHash('shake256', { outputLength: patternBytes }).update('archivos').digest()
  return Buffer.alloc(
    bytes,
    block.map((byte) => (byte === 0x0d ? 0x0e : byte)),
  )
}
