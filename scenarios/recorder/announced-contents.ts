import type { Way } from './recorded-event.ts'

/** Which contents follow the lines of one conversation. */
export interface Announcements {
  /** A line was said, without its end. */
  heard(way: Way, line: string): void
  /** How many bytes of content come next this way; undefined when it is a line. */
  awaited(way: Way): number | undefined
  /** The awaited content came. */
  came(way: Way): void
}

/** The largest content that is told apart; a larger one is taken as it comes. */
const mostContentBytes = 16 * 1024 * 1024

/** Follows one conversation of an exercise on its canonical wire, where a line may say how much follows it. */
export function announcementsOf(exercise: string): Announcements {
  const awaited: Record<Way, number[]> = { 'to-server': [], 'to-client': [] }
  const announce = (way: Way, size: number) => {
    if (size > 0 && size <= mostContentBytes) awaited[way].push(size)
  }
  const heard = rules[exercise]?.(announce) ?? (() => undefined)
  return { heard, awaited: (way) => awaited[way][0], came: (way) => void awaited[way].shift() }
}

type Rule = (announce: (way: Way, size: number) => void) => Announcements['heard']

const uploaded = /^(?:SUBIR|INVERTIR|ARCHIVO) .+ (\d{1,9})$/
const answered = /^(?:OK )?(\d{1,9})$/

/** The client announces a size, and sends so much once it is told to. */
const upload: Rule = (announce) => {
  let size = 0
  return (way, line) => {
    if (way === 'to-server') size = sizeIn(uploaded, line) ?? size
    else if (line === 'OK') {
      announce('to-server', size)
      size = 0
    }
  }
}

/** The server says a size, and so much follows at once. */
const download: Rule = (announce) => (way, line) => {
  if (way === 'to-client') announce('to-client', sizeIn(answered, line) ?? 0)
}

const rules: Readonly<Record<string, Rule>> = {
  'upload-tcp': upload,
  image: download,
  reverse: (announce) => {
    const answers = download(announce)
    return (way, line) => {
      if (way === 'to-server') announce('to-server', sizeIn(uploaded, line) ?? 0)
      answers(way, line)
    }
  },
  'simple-ftp': (announce) => {
    const uploads = upload(announce)
    const downloads = download(announce)
    let asked = ''
    return (way, line) => {
      if (way === 'to-server') asked = line
      if (asked.startsWith('DESCARGAR ')) downloads(way, line)
      else uploads(way, line)
    }
  },
  'four-parts': (announce) => {
    let parts: number[] = []
    return (way, line) => {
      const size = way === 'to-server' ? sizeIn(uploaded, line) : undefined
      const quarter = Math.floor((size ?? 0) / 4)
      if (size !== undefined) parts = [quarter, quarter, quarter, size - 3 * quarter]
      // an empty part is acknowledged, too
      else if (way === 'to-client' && !/^\s*error/i.test(line)) announce('to-server', parts.shift() ?? 0)
    }
  },
}

function sizeIn(pattern: RegExp, line: string): number | undefined {
  const size = pattern.exec(line)?.[1]
  return size === undefined ? undefined : Number(size)
}
