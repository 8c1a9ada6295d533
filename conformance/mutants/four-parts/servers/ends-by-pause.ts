import { setTimeout as pause } from 'node:timers/promises'
import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { type Announcement, type Incoming, Lost, PlainServer } from '../plain-server.ts'

/** A message counts as whole when nothing more came for this long. */
const quietMs = 30

export const mutant: Mutant = {
  id: 'ends-by-pause',
  role: 'server',
  mistake: {
    es: 'Nada marca el final de un mensaje: lo da por terminado cuando no llega nada por un momento.',
    en: 'Nothing marks the end of a message: it counts as whole when nothing comes for a moment.',
  },
  requirement: 'FP-G12',
  caughtBy: ['four-parts/line/ends-are-marked'],
  diagnosis: 'unframed-wire',
  program: class extends PlainServer {
    override async readLine(socket: BlockingSocket) {
      const text = await this.#untilQuiet(socket)
      return text.length === 0 ? undefined : this.decode(text)
    }

    override readAddress(text: string) {
      return text
    }

    override readAnnouncement(text: string) {
      return { name: this.safeName(text), size: 0 }
    }

    override async receiveParts(socket: BlockingSocket, _: Announcement, incoming: Incoming) {
      for (let part = 1; part <= 4; part++) {
        const bytes = await this.#untilQuiet(socket)
        if (bytes.length === 0) throw new Lost()
        this.write(incoming, bytes)
        if (part === 4) this.keep(incoming)
        await this.acknowledge(socket)
      }
    }

    override async acknowledge(socket: BlockingSocket) {
      await socket.sendAll(Buffer.from('recibido'))
    }

    readonly #arrivals = new WeakMap<BlockingSocket, Promise<boolean>>()

    async #untilQuiet(socket: BlockingSocket): Promise<Buffer> {
      const pieces: Buffer[] = []
      do {
        await this.#arrival(socket)
        this.#arrivals.delete(socket)
        pieces.push(await socket.recv(65_536))
      } while (pieces.at(-1)?.length && (await Promise.race([this.#arrival(socket), pause(quietMs, false)])))
      return Buffer.concat(pieces)
    }

    /** One wait at a time: the one that was in vain goes on. */
    #arrival(socket: BlockingSocket): Promise<boolean> {
      const waiting = this.#arrivals.get(socket) ?? socket.arrival().then(() => true)
      this.#arrivals.set(socket, waiting)
      return waiting
    }
  },
}
