import { connectTcp } from '../../net/connect-tcp.ts'
import type { TcpSession } from '../../net/tcp-session.ts'
import { canonical, partSizes, type Wire } from './protocol.ts'

const withinMs = 5000

/** A bare conversation with a server of this exercise, for tests that send what no client would. */
export class BareSender implements AsyncDisposable {
  readonly tcp: TcpSession
  readonly #wire: Wire
  #came = ''

  private constructor(tcp: TcpSession, wire: Wire) {
    this.tcp = tcp
    this.#wire = wire
  }

  /** Connects to a server on this machine, from `address`. @throws Error when it refuses. */
  static async open(port: number, wire: Wire = canonical, address = '127.0.0.1'): Promise<BareSender> {
    const connected = await connectTcp('127.0.0.1', port, withinMs, address)
    if ('problem' in connected) throw new Error(`no connection to port ${port}: ${connected.problem.code}`)
    return new BareSender(connected.session, wire)
  }

  /** Sends bytes as they are. */
  send(bytes: Buffer | string): Promise<void> {
    return this.tcp.write(Buffer.from(bytes as string))
  }

  /** Says address and name, and takes both answers. */
  async announce(name: string, size: number, address = '127.0.0.1'): Promise<string> {
    await this.send(this.#wire.ip(address))
    const answer = await this.answer('ip')
    if (answer.startsWith('ERROR')) return answer
    await this.send(this.#wire.file(name, size))
    return this.answer('file')
  }

  /** Sends a part and takes its answer. */
  async part(bytes: Buffer): Promise<string> {
    if (bytes.length > 0) await this.send(bytes)
    return this.answer('part')
  }

  /** Sends a whole file; gives the six answers. */
  async file(name: string, content: Buffer, address?: string): Promise<string[]> {
    const answers = [await this.announce(name, content.length, address)]
    for (const part of partsOf(content)) answers.push(await this.part(part))
    return answers
  }

  /** The next answer. @throws Error when none comes, telling what came instead. */
  async answer(of: 'ip' | 'file' | 'part'): Promise<string> {
    const known = this.#wire.ack(of).toString()
    const whole = () => (known.endsWith('\n') ? this.#came.includes('\n') : this.#came.length >= known.length)
    while (!whole()) {
      const arrival = await this.tcp.next(withinMs)
      if (arrival.kind !== 'bytes') throw new Error(`waited for ${of} to be answered, and there came: ${arrival.kind}`)
      this.#came += arrival.bytes.toString()
    }
    const end = known.endsWith('\n') ? this.#came.indexOf('\n') + 1 : this.#came.length
    const answer = this.#came.slice(0, end)
    this.#came = this.#came.slice(end)
    return answer.trimEnd()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.tcp[Symbol.asyncDispose]()
  }
}

/** The four parts of a content. */
export function partsOf(content: Buffer): Buffer[] {
  let at = 0
  return partSizes(content.length).map((size) => {
    at += size
    return content.subarray(at - size, at)
  })
}
