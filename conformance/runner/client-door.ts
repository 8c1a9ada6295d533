import type { Session } from '../../reference/net/session.ts'
import { TcpListener } from '../../reference/net/tcp-listener.ts'
import { UdpListener } from '../../reference/net/udp-listener.ts'
import type { Transport } from '../model/transport.ts'

type Listener = TcpListener | UdpListener

/** How many ports are tried for one that is free on both transports. */
const mostTried = 8

/** A door as far as a case needs it. */
export type Door = Pick<ClientDoor, 'port' | 'accept' | 'wasCalledOtherwise'> & AsyncDisposable

/** Where a client under test is expected: a port over the transports of its exercise, and a witness on the other one. */
export class ClientDoor implements AsyncDisposable {
  readonly port: number
  readonly #expected: readonly Listener[]
  readonly #witness: Listener | undefined
  #wake: () => void = () => {}

  private constructor(port: number, expected: readonly Listener[], witness: Listener | undefined) {
    this.port = port
    this.#expected = expected
    this.#witness = witness
    for (const listener of expected) listener.onSession = () => this.#wake()
  }

  /** Opens it on `fixedPort`, or elsewhere when that is taken: a Python client is led to ours all the same. */
  static async open(transports: readonly Transport[], fixedPort?: number): Promise<ClientDoor> {
    const usual = transports[0] ?? 'tcp'
    const other = usual === 'udp' ? 'tcp' : 'udp'
    for (let tried = 1; ; tried++) {
      const first = await listen(usual, fixedPort ?? 0).catch(() => listen(usual, 0))
      const second = await listen(other, first.port).catch(() => undefined)
      // the same port may be taken on the other transport: without it nobody would see who calls there
      if (second === undefined && fixedPort === undefined && tried < mostTried) {
        await first[Symbol.asyncDispose]()
        continue
      }
      const isBoth = transports.length > 1 && second !== undefined
      return new ClientDoor(first.port, isBoth ? [first, second] : [first], isBoth ? undefined : second)
    }
  }

  /** The next conversation that a client begins, or nothing when none does within `withinMs`. */
  async accept(withinMs: number): Promise<Session | undefined> {
    const [only, ...others] = this.#expected
    if (only && others.length === 0) return only.accept(withinMs)
    const at = performance.now() + withinMs
    for (;;) {
      for (const listener of this.#expected) {
        const session = await listener.accept(0)
        if (session) return session
      }
      const left = at - performance.now()
      if (left <= 0) return undefined
      await this.#somebody(left)
    }
  }

  /** Whether the client called over the transport that the exercise does not allow. */
  async wasCalledOtherwise(): Promise<boolean> {
    return (await this.#witness?.accept(0)) !== undefined
  }

  #somebody(withinMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, withinMs)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const all = this.#witness ? [...this.#expected, this.#witness] : this.#expected
    await Promise.all(all.map((listener) => listener[Symbol.asyncDispose]()))
  }
}

function listen(transport: Transport, port: number): Promise<Listener> {
  return transport === 'udp' ? UdpListener.listen('127.0.0.1', port) : TcpListener.listen('127.0.0.1', port)
}
