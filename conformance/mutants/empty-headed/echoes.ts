import { serveEach } from '../serve-each.ts'

/** Sends back what it receives. */
export const mutant = {
  id: 'echoes',
  program: serveEach(async (socket) => {
    for (let piece = await socket.recv(4096); piece.length > 0; piece = await socket.recv(4096))
      await socket.sendAll(piece)
    await socket.close()
  }),
}
