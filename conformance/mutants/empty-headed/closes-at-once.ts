import { serveEach } from '../serve-each.ts'

/** Closes every connection as soon as it is made. */
export const mutant = { id: 'closes-at-once', program: serveEach((socket) => socket.close()) }
