import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectTcp } from '../../net/connect-tcp.ts'
import type { TcpSession } from '../../net/tcp-session.ts'
import { encodeMensaje, frameDecoder, type Mensaje, readMensaje } from './protocol.ts'

const withinMs = 5000

/** A bare conversation with a storage server, for tests that send what no client would. */
export class StorageSession implements AsyncDisposable {
  readonly tcp: TcpSession
  readonly #decoder = frameDecoder()
  readonly #came: Mensaje[] = []

  private constructor(tcp: TcpSession) {
    this.tcp = tcp
  }

  /** Connects to a server on this machine. @throws Error when it refuses. */
  static async open(port: number): Promise<StorageSession> {
    const connected = await connectTcp('127.0.0.1', port, withinMs)
    if ('problem' in connected) throw new Error(`no connection to port ${port}: ${connected.problem.code}`)
    return new StorageSession(connected.session)
  }

  /** Sends whole messages in one piece. */
  send(...messages: readonly Partial<Mensaje>[]): Promise<void> {
    return this.tcp.write(Buffer.concat(messages.map((message) => encodeMensaje(message))))
  }

  /** Sends one message and gives the next one that comes. */
  async ask(message: Partial<Mensaje>): Promise<Mensaje> {
    await this.send(message)
    return this.next()
  }

  /** The next message. @throws Error when none comes, telling what came instead. */
  async next(): Promise<Mensaje> {
    while (this.#came.length === 0) {
      const arrival = await this.tcp.next(withinMs)
      if (arrival.kind !== 'bytes') throw new Error(`waited for a message, and there came: ${arrival.kind}`)
      for (const body of this.#decoder.push(arrival.bytes)) {
        const { mensaje, problem } = readMensaje(body)
        if (!mensaje) throw new Error(`waited for a Mensaje, and there came: ${JSON.stringify(problem)}`)
        this.#came.push(mensaje)
      }
    }
    return this.#came.shift() as Mensaje
  }

  /** How the server ended the conversation. @throws Error when more bytes come or nothing does. */
  async ending(): Promise<'end' | 'reset'> {
    const arrival = await this.tcp.next(withinMs)
    if (arrival.kind !== 'end' && arrival.kind !== 'reset')
      throw new Error(`waited for the end, and there came: ${arrival.kind}`)
    return arrival.kind
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.tcp[Symbol.asyncDispose]()
  }
}

/** A temporary folder for a test; disposal removes it. */
export async function temporaryFolder(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'zocalo-test-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}
