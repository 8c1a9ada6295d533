/** Where a video is, for the videos that a central server knows. */
export type KnownVideos = ReadonlyMap<string, number>

/** What the central server of the sheet may answer to a command, whoever asks it. */
export function plausibleAnswer(command: string, videos: KnownVideos = new Map()): string {
  const [word = '', first = ''] = command.trim().split(/\s+/)
  switch (word.toUpperCase()) {
    case 'INSC':
      return `El cliente ${first} ha sido agregado exitosamente`
    case 'VIDEOS':
      return 'Se agregaron los videos exitosamente'
    case 'INFO':
      return videos.size === 0 ? 'No hay videos registrados' : [...videos.keys()].join('\n')
    case 'DESCARGAR': {
      const port = videos.get(first)
      return port === undefined ? 'El video que busca no existe' : `EXITO 127.0.0.1 ${port}`
    }
    default:
      return 'Comando desconocido'
  }
}
