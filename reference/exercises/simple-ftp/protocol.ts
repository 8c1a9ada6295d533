/** The port of exercise 7 of assignment 002. */
export const defaultPort = 50007

/** The longest line that our programs keep; its end is not counted. */
export const maxLineBytes = 4096

/** The largest file that the server takes when it is not told otherwise. */
export const maxFileBytes = 4 * 1024 ** 3

/** What a client asks for; the content of an upload follows the answer to it. */
export type FtpRequest =
  | { readonly kind: 'list' }
  | { readonly kind: 'download'; readonly name: string }
  | { readonly kind: 'upload'; readonly name: string; readonly size: number }
  | { readonly kind: 'leave' }

/** Why a line is no request. */
export type RequestProblem = 'unknown' | 'arguments' | 'no-utf8'

/** A line that was understood, or why it was not. */
export type ParsedRequest = FtpRequest | { readonly kind: 'wrong'; readonly problem: RequestProblem }

/** The first line of an answer; `count` is the size of the content or the number of names that follow. */
export type FtpReply =
  | { readonly kind: 'ok'; readonly count: number | undefined }
  | { readonly kind: 'received'; readonly size: number }
  | { readonly kind: 'error'; readonly reason: string }
  | { readonly kind: 'other'; readonly text: string }

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The line of a request. */
export function requestLine(request: FtpRequest): Buffer {
  switch (request.kind) {
    case 'list':
      return Buffer.from('LISTAR\n')
    case 'download':
      return Buffer.from(`DESCARGAR ${request.name}\n`)
    case 'upload':
      return Buffer.from(`SUBIR ${request.name} ${request.size}\n`)
    case 'leave':
      return Buffer.from('SALIR\n')
  }
}

/** Understands a line without its end; the word in any case, and the name may hold spaces. */
export function parseRequest(line: Uint8Array): ParsedRequest {
  const text = textOf(line)
  if (text === undefined) return { kind: 'wrong', problem: 'no-utf8' }
  const [, word = '', rest = ''] = /^(\S*) ?(.*)$/s.exec(text) ?? []
  switch (word.toUpperCase()) {
    case 'LISTAR':
      return rest === '' ? { kind: 'list' } : { kind: 'wrong', problem: 'arguments' }
    case 'SALIR':
      return rest === '' ? { kind: 'leave' } : { kind: 'wrong', problem: 'arguments' }
    case 'DESCARGAR':
      return rest === '' ? { kind: 'wrong', problem: 'arguments' } : { kind: 'download', name: rest }
    case 'SUBIR': {
      const [, name, digits] = /^(.+) (\d{1,15})$/s.exec(rest) ?? []
      return name === undefined
        ? { kind: 'wrong', problem: 'arguments' }
        : { kind: 'upload', name, size: Number(digits) }
    }
    default:
      return { kind: 'wrong', problem: 'unknown' }
  }
}

/** The first line of an answer. */
export function replyLine(reply: FtpReply): Buffer {
  switch (reply.kind) {
    case 'ok':
      return Buffer.from(reply.count === undefined ? 'OK\n' : `OK ${reply.count}\n`)
    case 'received':
      return Buffer.from(`RECIBIDO ${reply.size}\n`)
    case 'error':
      return Buffer.from(`ERROR ${reply.reason}\n`)
    case 'other':
      return Buffer.from(`${reply.text}\n`)
  }
}

/** Understands the first line of an answer, without its end. */
export function parseReply(line: Uint8Array): FtpReply {
  const text = textOf(line)
  if (text === undefined) return { kind: 'other', text: Buffer.from(line).toString('latin1') }
  const [, ok, received, reason] = /^(?:OK(?: (\d{1,15}))?|RECIBIDO (\d{1,15})|ERROR ?(.*))$/s.exec(text) ?? []
  if (reason !== undefined) return { kind: 'error', reason }
  if (received !== undefined) return { kind: 'received', size: Number(received) }
  if (ok !== undefined) return { kind: 'ok', count: Number(ok) }
  return text === 'OK' ? { kind: 'ok', count: undefined } : { kind: 'other', text }
}

/** The whole answer to `LISTAR`; no name may hold a line break. */
export function listing(names: readonly string[]): Buffer {
  return Buffer.concat([
    replyLine({ kind: 'ok', count: names.length }),
    ...names.map((name) => Buffer.from(`${name}\n`)),
  ])
}

/** Whether a request with this name fits in one line. */
export function isSendableName(name: string): boolean {
  const longest = requestLine({ kind: 'upload', name, size: Number.MAX_SAFE_INTEGER })
  return name !== '' && !/[\r\n\0]/.test(name) && longest.length <= maxLineBytes
}

function textOf(line: Uint8Array): string | undefined {
  try {
    return utf8.decode(line).replace(/\r$/, '')
  } catch {
    return undefined
  }
}
