/** The port on which the assignment's clients offer their videos. */
export const defaultPort = 1030

/** The port of the central server that the client connects to (given by assignment 003). */
export const indexPort = 1025

/** The folder whose files a peer offers, and the one where it keeps what it downloads (given by assignment 003). */
export const sharedFolder = 'videos_compartidos'

/** The folder where downloaded videos are kept. */
export const receivedFolder = 'videos_recibidos'

/** The longest request: what the sheet's provider takes with one `recv`. */
export const maxRequestBytes = 1024

/** The error line of a provider that does not have the file (given). */
export const missingReply = 'ERROR El archivo solicitado no existe.\n'

/** The request for a file; nothing marks its end. */
export function downloadRequest(name: string): string {
  return `DESCARGAR ${name}`
}

/** The line before the content. */
export function sizeLine(bytes: number): string {
  return `${bytes}\n`
}

/** The name that a request asks for; nothing when it is no request. */
export function requestedName(text: string): string | undefined {
  return /^\s*DESCARGAR\s+(\S.*?)\s*$/i.exec(text)?.[1]
}

/** Where the central server says that a video is: the answer `EXITO <ip> <port>`. */
export function readOwner(answer: string): { readonly host: string; readonly port: number } | undefined {
  const [, host = '', port = ''] = /^EXITO\s+(\S+)\s+(\d{1,5})(?:\s|$)/.exec(answer) ?? []
  return Number(port) >= 1 && Number(port) <= 65_535 ? { host, port: Number(port) } : undefined
}
