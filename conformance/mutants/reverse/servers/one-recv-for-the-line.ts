import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'one-recv-for-the-line',
  role: 'server',
  mistake: {
    es: 'Lee la línea con un solo recv.',
    en: 'Reads the line with one recv.',
  },
  requirement: 'RV-G1',
  caughtBy: ['reverse/cut/line-at-any-byte'],
  diagnosis: 'short-line-read',
  program: class extends PlainServer {
    #rest = new WeakMap<BlockingSocket, Buffer>()

    override async readLine(socket: BlockingSocket) {
      const came = await socket.recv(1024)
      if (came.length === 0) return undefined
      const at = came.indexOf(0x0a)
      this.#rest.set(socket, came.subarray(at + 1))
      return came.subarray(0, Math.max(0, at)).toString()
    }

    override async readText(socket: BlockingSocket, size: number) {
      const begun = this.#rest.get(socket) ?? Buffer.alloc(0)
      if (begun.length >= size) return begun.subarray(0, size)
      return Buffer.concat([begun, await super.readText(socket, size - begun.length)])
    }
  },
}
