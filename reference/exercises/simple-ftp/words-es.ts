import type { FtpFailure } from './client.ts'
import type { FtpRefusal, FtpWords } from './program-words.ts'

const refusals: Readonly<Record<FtpRefusal, string>> = {
  unknown: 'comando desconocido; los comandos son LISTAR, DESCARGAR, SUBIR y SALIR',
  arguments: 'faltan o sobran datos: LISTAR | DESCARGAR <nombre> | SUBIR <nombre> <bytes> | SALIR',
  'no-utf8': 'el comando no es texto UTF-8',
  name: 'nombre no permitido',
  missing: 'no existe',
  'too-big': 'el fichero es demasiado grande',
  'too-long': 'la línea es demasiado larga',
}

/** What both programs say in Spanish. */
export const es: FtpWords = {
  listening: (place) => `Servidor escuchando en ${place}`,
  howToLeave: 'CTRL + C -> SALIR',
  leaving: 'Cerrando servidor...',
  refusal: (why) => refusals[why],
  gone: (how) => `se fue (${ending(how)})`,
  stored: (name, count) => `guardado ${name} (${bytes(count)})`,
  unfinished: (name, count, size, how) =>
    `se fue sin terminar ${name} (${count} de ${bytes(size)}, ${ending(how)}); no se guardó`,
  diskProblem: (code) => `el disco no lo permite (${code})`,
  connected: (place) => `Conectado a ${place}.`,
  help: 'Comandos: listar, descargar <nombre>, subir <nombre>, salir',
  prompt: 'Comando: ',
  files: (count) => (count === 0 ? 'El servidor no tiene ficheros.' : `Ficheros del servidor: ${count}`),
  downloaded: (name, count) => `Descargado «${name}» (${bytes(count)}).`,
  uploaded: (name, count) => `Subido «${name}» (${bytes(count)}).`,
  failure: failureText,
  left: 'Hasta luego.',
  noConnection: (place, problem) => {
    if (problem.kind === 'refused')
      return `No hay ningún servidor escuchando en ${place}. ¿Está iniciado, y es ese su puerto?`
    return problem.kind === 'deadline'
      ? `${place} no respondió a tiempo.`
      : `No se pudo llegar a ${place} (${problem.code}).`
  },
}

function failureText(failure: FtpFailure): string {
  switch (failure.kind) {
    case 'refused':
      return `El servidor dice: ERROR ${failure.reason}`
    case 'bad-name':
      return 'Ese nombre no sirve: tiene que ser el de un fichero, sin carpetas.'
    case 'no-local-file':
      return 'No hay un fichero con ese nombre en tu carpeta; no se envió nada.'
    case 'disk':
      return `No se pudo guardar (${failure.code}).`
    case 'strange':
      return `El servidor respondió algo que no corresponde: ${failure.text}`
    case 'lost':
      return failure.why.kind === 'shrank'
        ? 'El fichero cambió mientras se enviaba; se cerró la conexión.'
        : `Se perdió la conexión con el servidor: ${ending(failure.why)}.`
  }
}

function ending(how: Exclude<Extract<FtpFailure, { kind: 'lost' }>['why'], { kind: 'shrank' }>): string {
  switch (how.kind) {
    case 'end':
      return 'cerró'
    case 'reset':
      return `se cortó, ${how.code}`
    case 'silence':
      return 'no dijo nada más'
    case 'too-long':
      return 'la línea es demasiado larga'
  }
}

function bytes(count: number): string {
  return count === 1 ? '1 byte' : `${count} bytes`
}
