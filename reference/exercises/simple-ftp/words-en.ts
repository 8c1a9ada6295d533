import type { FtpFailure } from './client.ts'
import type { FtpRefusal, FtpWords } from './program-words.ts'

const refusals: Readonly<Record<FtpRefusal, string>> = {
  unknown: 'unknown command; the commands are LISTAR, DESCARGAR, SUBIR and SALIR',
  arguments: 'too few or too many words: LISTAR | DESCARGAR <name> | SUBIR <name> <bytes> | SALIR',
  'no-utf8': 'the command is not UTF-8 text',
  name: 'this name is not allowed',
  missing: 'it does not exist',
  'too-big': 'the file is too big',
  'too-long': 'the line is too long',
}

/** What both programs say in English. */
export const en: FtpWords = {
  listening: (place) => `Server listening on ${place}`,
  howToLeave: 'CTRL + C -> LEAVE',
  leaving: 'Closing server...',
  refusal: (why) => refusals[why],
  gone: (how) => `left (${ending(how)})`,
  stored: (name, count) => `stored ${name} (${bytes(count)})`,
  unfinished: (name, count, size, how) =>
    `left before the end of ${name} (${count} of ${bytes(size)}, ${ending(how)}); not stored`,
  diskProblem: (code) => `the disk does not allow it (${code})`,
  connected: (place) => `Connected to ${place}.`,
  help: 'Commands: listar, descargar <name>, subir <name>, salir',
  prompt: 'Command: ',
  files: (count) => (count === 0 ? 'The server has no files.' : `Files of the server: ${count}`),
  downloaded: (name, count) => `Downloaded "${name}" (${bytes(count)}).`,
  uploaded: (name, count) => `Uploaded "${name}" (${bytes(count)}).`,
  failure: failureText,
  left: 'Goodbye.',
  noConnection: (place, problem) => {
    if (problem.kind === 'refused')
      return `No server is listening on ${place}. Has it been started, and is that its port?`
    return problem.kind === 'deadline'
      ? `${place} did not answer in time.`
      : `${place} could not be reached (${problem.code}).`
  },
}

function failureText(failure: FtpFailure): string {
  switch (failure.kind) {
    case 'refused':
      return `The server says: ERROR ${failure.reason}`
    case 'bad-name':
      return 'That name will not do: it has to be that of a file, without folders.'
    case 'no-local-file':
      return 'Your folder has no file of that name; nothing was sent.'
    case 'disk':
      return `It could not be stored (${failure.code}).`
    case 'strange':
      return `The server answered something that does not belong here: ${failure.text}`
    case 'lost':
      return failure.why.kind === 'shrank'
        ? 'The file changed while it was sent; the connection was closed.'
        : `The connection to the server was lost: ${ending(failure.why)}.`
  }
}

function ending(how: Exclude<Extract<FtpFailure, { kind: 'lost' }>['why'], { kind: 'shrank' }>): string {
  switch (how.kind) {
    case 'end':
      return 'it closed'
    case 'reset':
      return `it broke off, ${how.code}`
    case 'silence':
      return 'it said nothing more'
    case 'too-long':
      return 'the line is too long'
  }
}

function bytes(count: number): string {
  return count === 1 ? '1 byte' : `${count} bytes`
}
