import { binaryContent, plainContent } from '../../inherited/download/plain-content.ts'

/** A file that a server that we launch has to send. */
export interface PlantedFile {
  readonly name: string
  readonly content: Buffer
}

const fiveMegabytes = 5 * 1024 * 1024
const everyByteBytes = 5001

/** Small plain texts, each with its own; the first is that of the simplest case of all. */
export const plainFiles: readonly PlantedFile[] = ['hola.txt', 'carta.txt', 'notas.txt', 'receta.txt', 'poema.txt'].map(
  (name, i) => ({ name, content: Buffer.from(`Soy ${name}.\n${plainContent(20 + i, 300 * i).toString()}\n`) }),
)
export const binaryFile: PlantedFile = { name: 'foto.jpg', content: binaryContent(everyByteBytes) }
export const emptyFile = sized('vacio.dat', 0)
export const oneByte = sized('un-byte.dat', 1)
export const bigFile = sized('grande.dat', fiveMegabytes)
/** At and around the sizes in which programs read and send. */
export const aroundChunks: readonly PlantedFile[] = [
  127, 128, 129, 255, 256, 257, 1023, 1024, 1025, 4095, 4096, 4097, 65_535, 65_536, 65_537,
].map((bytes) => sized(`de-${bytes}-bytes.dat`, bytes))
export const spacedFile = sized('foto del viaje.txt', 700)
export const accentedFile = sized('año-ñandú.txt', 300)

/** All of them. */
export const plantedFiles: readonly PlantedFile[] = [
  ...plainFiles,
  binaryFile,
  emptyFile,
  oneByte,
  bigFile,
  ...aroundChunks,
  spacedFile,
  accentedFile,
]

/** What lies one level above the folder, and belongs to nobody who asks. */
export const secretFile: PlantedFile = {
  name: 'secreto-del-servidor.txt',
  content: Buffer.from('SECRETO: esto no es de la carpeta del servidor y nadie lo puede pedir.\n'),
}

function sized(name: string, bytes: number): PlantedFile {
  return { name, content: plainContent(bytes, bytes) }
}
