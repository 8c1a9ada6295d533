import { isUtf8 } from 'node:buffer'
import { splitWords } from './protocol.ts'

/** A client as the data file keeps it; ip and port are the texts that it registered with. */
export interface RegisteredClient {
  readonly name: string
  readonly ip: string
  readonly port: string
  readonly videos: readonly string[]
}

/** Why a data file cannot be understood: the line, counted from 1, and what is wrong there. */
export interface DatabaseProblem {
  readonly line: number
  readonly wrong: 'no-text' | 'no-client-count' | 'no-client-line' | 'no-video-name' | 'ends-early' | 'goes-on'
  readonly found: string
}

/** The text of `bd_clientes.txt`: N, then per client `name ip port M` and M lines with one video each. */
export function serialiseDatabase(clients: readonly RegisteredClient[]): string {
  const lines = clients.flatMap(({ name, ip, port, videos }) => [`${name} ${ip} ${port} ${videos.length}`, ...videos])
  return `${[clients.length, ...lines].join('\n')}\n`
}

/** Reads the bytes of `bd_clientes.txt`; a file that does not keep the format is told by its first wrong line. */
export function parseDatabase(
  bytes: Uint8Array,
): { readonly clients: readonly RegisteredClient[] } | { readonly problem: DatabaseProblem } {
  const reader = new LineReader(bytes)
  try {
    const clients: RegisteredClient[] = []
    for (let left = reader.count(); left > 0; left--) clients.push(reader.client())
    reader.end()
    return { clients }
  } catch (error) {
    if (error instanceof WrongLine) return { problem: error.problem }
    throw error
  }
}

class WrongLine extends Error {
  readonly problem: DatabaseProblem

  constructor(problem: DatabaseProblem) {
    super(problem.wrong)
    this.problem = problem
  }
}

const foundCharacters = 60

/** Takes the lines of a data file one after the other. */
class LineReader {
  readonly #lines: readonly string[]
  #line = 0

  constructor(bytes: Uint8Array) {
    // byte for byte, so that every line is decoded by itself
    const lines = Buffer.from(bytes).toString('latin1').split('\n')
    this.#lines = lines.at(-1) === '' ? lines.slice(0, -1) : lines
  }

  count(): number {
    const line = this.#next()
    if (!/^\d{1,15}$/.test(line)) this.#fail('no-client-count', line)
    return Number(line)
  }

  client(): RegisteredClient {
    const line = this.#next()
    const [name, ip, port, count, ...more] = splitWords(line)
    if (!name || !ip || !port || !count || more.length > 0 || !/^\d{1,15}$/.test(count))
      return this.#fail('no-client-line', line)
    const videos: string[] = []
    for (let left = Number(count); left > 0; left--) videos.push(this.#video())
    return { name, ip, port, videos }
  }

  end(): void {
    while (this.#line < this.#lines.length) {
      const line = this.#next()
      if (line !== '') this.#fail('goes-on', line)
    }
  }

  #video(): string {
    const line = this.#next()
    return splitWords(line).length === 1 ? line : this.#fail('no-video-name', line)
  }

  #next(): string {
    const line = this.#lines[this.#line++]
    if (line === undefined) return this.#fail('ends-early', '')
    const bytes = Buffer.from(line, 'latin1')
    const text = bytes.toString('utf8')
    return isUtf8(bytes) ? text.trim() : this.#fail('no-text', text)
  }

  #fail(wrong: DatabaseProblem['wrong'], found: string): never {
    throw new WrongLine({ line: this.#line, wrong, found: found.slice(0, foundCharacters) })
  }
}
