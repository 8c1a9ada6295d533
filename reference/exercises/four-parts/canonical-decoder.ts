import { canonical, maxLineBytes, type PartSizes, partSizes } from './protocol.ts'
import { decodeText, type TransferDecoder, type TransferEvent, type TransferProblem } from './transfer-event.ts'

const newline = 0x0a

/**
 * Reads the canonical wire: a line with the address, a line with name and size, and four parts whose sizes follow.
 * It keeps one line at most; the bytes of a part are handed on as they come.
 */
export class CanonicalDecoder implements TransferDecoder {
  readonly wire = canonical
  readonly needsPause = false
  #state: 'ip' | 'file' | 'part' | 'broken' = 'ip'
  #line: Buffer[] = []
  #lineBytes = 0
  #sizes: PartSizes = [0, 0, 0, 0]
  #part = 0
  #left = 0

  get isBetweenFiles(): boolean {
    return this.#state === 'ip' && this.#lineBytes === 0
  }

  *push(piece: Buffer): Generator<TransferEvent> {
    let rest = piece
    while (rest.length > 0 && this.#state !== 'broken') {
      if (this.#state === 'part') {
        const bytes = rest.subarray(0, this.#left)
        rest = rest.subarray(bytes.length)
        this.#left -= bytes.length
        yield { kind: 'bytes', part: this.#part, bytes }
        yield* this.#endParts()
      } else {
        const end = rest.indexOf(newline)
        const piecesOfLine = end < 0 ? rest : rest.subarray(0, end)
        rest = end < 0 ? rest.subarray(rest.length) : rest.subarray(end + 1)
        yield* this.#growLine(piecesOfLine, end >= 0)
      }
    }
  }

  pause(): [] {
    return []
  }

  startOver(): void {
    this.#state = 'ip'
  }

  *#growLine(bytes: Buffer, isWhole: boolean): Generator<TransferEvent> {
    this.#line.push(bytes)
    this.#lineBytes += bytes.length
    if (this.#lineBytes > maxLineBytes) yield this.#break('too-long')
    else if (isWhole) {
      const line = decodeText(Buffer.concat(this.#line))
      this.#line = []
      this.#lineBytes = 0
      yield* line === undefined ? [this.#break('no-utf8')] : this.#understand(line)
    }
  }

  *#understand(line: string): Generator<TransferEvent> {
    if (this.#state === 'ip') {
      const address = /^IP (.*)$/s.exec(line)?.[1]
      if (address === undefined) yield this.#break('no-ip')
      else {
        this.#state = 'file'
        yield { kind: 'ip', address }
      }
      return
    }
    const [, name, digits] = /^ARCHIVO (.*) (\d+)$/s.exec(line) ?? []
    if (name === undefined) {
      yield this.#break('no-file')
      return
    }
    const size = Number(digits)
    this.#state = 'part'
    this.#sizes = partSizes(size)
    this.#part = 0
    this.#left = this.#sizes[0]
    yield { kind: 'file', name, size }
    yield* this.#endParts()
  }

  /** Ends the part that is complete, and the empty ones that follow it. */
  *#endParts(): Generator<TransferEvent> {
    while (this.#state === 'part' && this.#left === 0) {
      const part = this.#part
      this.#part++
      this.#left = this.#sizes[this.#part] ?? 0
      if (part === 3) this.#state = 'ip'
      yield { kind: 'part-end', part }
    }
  }

  #break(problem: TransferProblem): TransferEvent {
    this.#state = 'broken'
    this.#line = []
    return { kind: 'malformed', problem }
  }
}
