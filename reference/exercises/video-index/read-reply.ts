import { type CommandWord, type Reply, replyText, splitWords } from './protocol.ts'

/** The class of an answer; `isExact` tells whether its wording is the sheet's. Nothing known is `other`. */
export type ReadReply = { readonly reply: Reply; readonly isExact: boolean } | { readonly other: string }

/**
 * Reads an answer of a central server. Case, accents and spaces do not matter for its class, and similar wordings
 * count; a text whose lines are single words is a list of videos.
 */
export function readReply(text: string): ReadReply {
  const reply = classify(text)
  if (!reply) return { other: text }
  return { reply, isExact: replyText(reply) === text.normalize('NFC') }
}

function classify(text: string): Reply | undefined {
  const found = /^\s*[eé]xito\s+(\S+)\s+(\S+)\s*$/iu.exec(text.normalize('NFC'))
  if (found) return { kind: 'found', ip: found[1] as string, port: found[2] as string }
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/)
  if (lines.every((line) => line === line.trim() && splitWords(line).length === 1))
    return { kind: 'list', videos: lines }
  const folded = fold(text)
  const kind = patterns.find(({ pattern }) => pattern.test(folded))?.kind
  if (kind === 'registered') return { kind, name: /cliente (\S+) /i.exec(text)?.[1] ?? '' }
  if (kind === 'bad-format')
    return { kind, word: commandWords.find((word) => text.toUpperCase().includes(word)) ?? 'INFO' }
  return kind ? { kind } : undefined
}

/** The order of the more telling words; `el cliente … no existe` goes before `el video … no existe`. */
const patterns = [
  { kind: 'bad-format', pattern: /formato|uso:/ },
  { kind: 'unknown-command', pattern: /comando .*(desconocid|no reconocid|invalid|no valid)|desconocido/ },
  { kind: 'none', pattern: /no hay (ningun )?videos?/ },
  { kind: 'unknown-client', pattern: /(cliente|usuario) .*(no existe|no esta (inscrit|registrad))/ },
  { kind: 'not-found', pattern: /no existe|no se encontro|no encontrado/ },
  { kind: 'duplicate', pattern: /ya .*(registrad|inscrit|existe)|duplicad/ },
  {
    kind: 'not-registered',
    pattern: /registrese|inscribase|debe(s)? (registrar|inscribir)|no esta(s)? (registrad|inscrit)/,
  },
  { kind: 'videos-added', pattern: /videos? .*(agregad|anadid)|(agregaron|anadieron) .*videos?/ },
  { kind: 'registered', pattern: /agregad|inscrit|registrad|anadid/ },
] as const

const commandWords: readonly CommandWord[] = ['INSC', 'VIDEOS', 'DESCARGAR', 'INFO']

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
}
