import type { LostConnection } from './dialogue.ts'
import type { ProgramWords } from './program-words.ts'

/** What both programs say in Spanish. */
export const es: ProgramWords = {
  starting: 'Iniciando servidor...',
  listening: (place) => `Servidor escuchando en ${place}`,
  howToLeave: 'CTRL + C -> SALIR',
  leaving: 'Cerrando servidor...',
  news: (address, news) => {
    if (news.kind === 'stored') return `${address}: guardado ${news.name} (${bytes(news.bytes)})`
    if (news.kind === 'refused') return `${address}: rechazado, ${news.reason}`
    return `${address}: se fue sin terminar ${news.name} (${bytes(news.bytes)}); no se guardó`
  },
  connected: (place) => `Conectado a ${place}.`,
  unreadable: (path, code) => `No se puede leer ${path} (${code}); se salta.`,
  found: (count) => `Elementos en la lista: ${count}`,
  pressEnter: 'Presiona Enter para enviar.',
  notStarted: 'No se envió nada.',
  sending: (news) => {
    if (news.kind === 'file') return `${news.path}: ${bytes(news.size)}`
    if (news.kind === 'part') return `  parte ${news.part + 1} de 4: ${bytes(news.bytes)}, recibida`
    if (news.why === 'unreadable') return `No se puede leer ${news.path} (${news.detail}); se salta.`
    if (news.why === 'refused') return `El servidor no aceptó ${news.path}: ${news.detail}`
    if (news.why === 'name') return `El nombre de ${JSON.stringify(news.path)} no cabe en una línea; se salta.`
    return `${news.path} tiene menos de 4 bytes: sin marco, una parte vacía no se puede enviar; se salta.`
  },
  ending: (end) => {
    if (end.kind === 'shrank') return `${end.path} cambió mientras se enviaba; se cerró la conexión.`
    if (end.kind === 'lost') return `${lost(end.why)} No se terminó de enviar ${end.path}.`
    const skipped = end.skipped === 0 ? '' : ` Sin enviar: ${end.skipped}.`
    return `Listo. Archivos enviados: ${end.sent}.${skipped}`
  },
  lost: (why) => lost(why),
  noConnection: (place, problem) => {
    if (problem.kind === 'refused')
      return `No hay ningún servidor escuchando en ${place}. ¿Está iniciado, y es ese su puerto?`
    return problem.kind === 'deadline'
      ? `${place} no respondió a tiempo.`
      : `No se pudo llegar a ${place} (${problem.code}).`
  },
}

function lost(why: LostConnection): string {
  switch (why.kind) {
    case 'end':
      return 'El servidor cerró la conexión.'
    case 'reset':
      return `La conexión con el servidor se cortó (${why.code}).`
    case 'silence':
      return `El servidor no respondió en ${why.waitedMs} ms.`
    case 'too-long':
      return 'El servidor respondió algo demasiado largo para ser una confirmación.'
  }
}

function bytes(count: number): string {
  return count === 1 ? '1 byte' : `${count} bytes`
}
