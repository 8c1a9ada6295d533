import { serveEach } from '../serve-each.ts'

/** Answers `{}` in a right frame to whatever comes. */
export const mutant = {
  id: 'answers-braces',
  program: serveEach(async (socket) => {
    while ((await socket.recv(4096)).length > 0) await socket.sendAll(Buffer.from('\x02\0\0\0\0{}'))
    await socket.close()
  }),
}
