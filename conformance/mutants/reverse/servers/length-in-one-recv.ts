import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { Lost, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'length-in-one-recv',
  role: 'server',
  mistake: {
    es: 'Lee los cuatro bytes del largo con un solo recv.',
    en: 'Reads the four bytes of the length with one recv.',
  },
  requirement: 'RV-G12',
  caughtBy: ['reverse/cut/length-at-any-byte'],
  diagnosis: 'short-header-read',
  wire: 'length-prefix',
  program: class extends PlainServer {
    override async answerAll(socket: BlockingSocket) {
      for (;;) {
        const length = await socket.recv(4)
        if (length.length === 0) return
        if (length.length < 4) throw new Lost()
        const text = this.reverse(await this.readText(socket, length.readUInt32BE(0)))
        for (const message of [text, Buffer.from(String(text.length))]) {
          const field = Buffer.alloc(4)
          field.writeUInt32BE(message.length)
          await socket.sendAll(Buffer.concat([field, message]))
        }
      }
    }
  },
}
