import { serveEach } from '../serve-each.ts'

/** Reads and says nothing. */
export const mutant = {
  id: 'silent',
  program: serveEach(async (socket) => {
    while ((await socket.recv(128)).length > 0);
  }),
}
