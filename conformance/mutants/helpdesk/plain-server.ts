import { fixedAnswer, greeting } from '../../../reference/exercises/helpdesk/protocol.ts'
import { type UdpAddress, UdpPort } from '../../../reference/net/udp-port.ts'
import type { Program } from '../mutant.ts'

/** A small correct help desk; each mutant overrides what it does wrong. */
export class PlainServer implements Program {
  protected readonly names = new Map<string, string | undefined>()

  async serve(host: string, port: number): Promise<void> {
    const udp: UdpPort = await UdpPort.bind(host, port, {
      received: (bytes, from) => {
        const reply = this.take(bytes, this.clientAt(from))
        if (reply !== undefined) udp.send(Buffer.from(reply), from)
      },
    })
  }

  protected clientAt({ host, port }: UdpAddress): string {
    return `${host}:${port}`
  }

  protected take(bytes: Buffer, client: string): string | undefined {
    const text = bytes.toString()
    if (text === 'exit') return this.leave(client)
    if (!this.names.has(client)) return this.open(client, text)
    if (this.names.get(client) === undefined) return this.meet(client, text)
    return this.answer(client)
  }

  protected leave(client: string): string | undefined {
    this.names.delete(client)
    return undefined
  }

  protected open(client: string, _text: string): string | undefined {
    this.names.set(client, undefined)
    return greeting
  }

  protected meet(client: string, name: string): string {
    this.names.set(client, name)
    return `${name.slice(0, 1000)}, ¿en qué puedo ayudarte?`
  }

  protected answer(_client: string): string | undefined {
    return fixedAnswer
  }
}
