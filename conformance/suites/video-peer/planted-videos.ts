/** A file that a provider shares. */
export interface Video {
  readonly name: string
  readonly content: Buffer
}

const largeBytes = 2 * 1024 * 1024

/** The shortest one, and the first that is asked for. */
export const shortVideo: Video = {
  name: 'zocalo-corto.mp4',
  content: Buffer.from('un video muy corto, de una línea\n'),
}

/** Files whose sizes lie at and around the buffers that programs use. */
export const sizedVideos: readonly Video[] = [0, 1, 1023, 1024, 1025, 65_535, 65_536, 65_537].map((bytes) => ({
  name: `zocalo-${bytes}.mp4`,
  content: letters(bytes),
}))

/** Every byte value, line ends and text that looks like a size among them. */
export const binaryVideo: Video = {
  name: 'zocalo-binario.mp4',
  content: Buffer.concat([Buffer.from('\r\n12\n'), everyByte(), Buffer.from('ERROR\r\n'), everyByte().reverse()]),
}

/** Its name has letters of two bytes. */
export const accentedVideo: Video = { name: 'zocalo-canción-ñandú.mp4', content: Buffer.from('una canción\n') }

/** Two megabytes in which no two stretches are alike. */
export const largeVideo: Video = { name: 'zocalo-grande.mp4', content: letters(largeBytes) }

/** All that is planted with its bytes. */
export const plantedVideos: readonly Video[] = [shortVideo, ...sizedVideos, binaryVideo, accentedVideo, largeVideo]

/** More zeros than the buffers of both kernels hold, for who asks and never reads. */
export const endlessVideo = { name: 'zocalo-interminable.mp4', bytes: 12 * 1024 * 1024 } as const

/** A file that lies beside the shared folder and that nobody may get. */
export const secret: Video = {
  name: 'zocalo-secreto.txt',
  content: Buffer.from('esto no se comparte: 8f1c2b7e-zocalo\n'),
}

function letters(bytes: number): Buffer {
  const content = Buffer.alloc(bytes)
  for (let i = 0; i < bytes; i++) content[i] = 0x61 + ((i + Math.floor(i / 26) * 7 + Math.floor(i / 1024) * 3) % 26)
  return content
}

function everyByte(): Buffer {
  return Buffer.from(Array.from({ length: 256 }, (_, i) => i))
}
