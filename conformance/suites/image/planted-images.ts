import { binaryContent } from '../../inherited/download/plain-content.ts'
import type { Random } from '../../model/random.ts'

/** A file that a server that we launch finds in its folder. */
export interface PlantedImage {
  readonly name: string
  readonly content: Buffer
}

/** How a JPEG file begins and ends. */
const head = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex')
const tail = Buffer.from('ffd9', 'hex')

/** No multiple of what programs read at once. */
const fiveMegabytes = 5 * 1024 * 1024 + 37

/** Small images, each with its own bytes; the first is that of the simplest case of all. */
export const smallImages: readonly [PlantedImage, ...PlantedImage[]] = [
  jpeg('plaza-mayor.jpg', 500),
  ...[510, 520, 530, 540].map((bytes) => jpeg(`foto-${bytes}.jpg`, bytes)),
]
/** With every value that a byte may have, and longer than what one call receives. */
export const largeImage = jpeg('grande.jpg', fiveMegabytes)
/** At and around the sizes in which programs read and send. */
export const aroundChunks: readonly PlantedImage[] = [1023, 1024, 1025, 4095, 4096, 4097, 65_535, 65_536, 65_537].map(
  (bytes) => jpeg(`de-${bytes}-bytes.jpg`, bytes),
)
/** Names with spaces and letters of several bytes. */
export const strangeNames: readonly PlantedImage[] = ['foto del viaje.jpg', 'año-ñandú.jpg', 'MAYÚSCULAS.jpg'].map(
  (name, i) => jpeg(name, 600 + i),
)
/** Lies in the folder too, and is no image. */
export const noImage: PlantedImage = {
  name: 'notas-del-servidor.txt',
  content: Buffer.from('NOTAS: esto no es una imagen y no se envía.\n'),
}

/** All of them. */
export const plantedImages: readonly PlantedImage[] = [
  ...smallImages,
  largeImage,
  ...aroundChunks,
  ...strangeNames,
  noImage,
]

/** What lies one level above the folder, and belongs to nobody who asks. */
export const secretImage: PlantedImage = jpeg('secreto-del-servidor.jpg', 444)

/** So many bytes that begin and end as a JPEG file does. */
export function jpeg(name: string, bytes: number): PlantedImage {
  const content = binaryContent(bytes)
  head.copy(content)
  content.writeUInt32BE(bytes, head.length)
  tail.copy(content, bytes - tail.length)
  return { name, content }
}

/** An image of so many bytes of any value that no other has. */
export function freshJpeg(random: Random, name: string, bytes: number): PlantedImage {
  const content = Buffer.from(Array.from({ length: bytes }, () => random.below(256)))
  head.copy(content)
  tail.copy(content, bytes - tail.length)
  return { name, content }
}
