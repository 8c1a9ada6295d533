/** How far the reply of a provider has come. */
export type ReplyState =
  | { readonly kind: 'header'; readonly have: number }
  | { readonly kind: 'content'; readonly size: number; readonly received: number }
  | { readonly kind: 'whole'; readonly size: number }
  | { readonly kind: 'refused'; readonly text: string }
  | {
      readonly kind: 'malformed'
      readonly problem: 'header-too-long' | 'no-size' | 'too-large'
      readonly header: string
    }

/** The longest first line that is waited for. */
export const maxHeaderBytes = 1024

const maxSize = 2 ** 40
const lineEnd = 0x0a

/**
 * Reads `<size>\n` and then the content, or a line that begins with `ERROR`, whatever pieces they arrive in.
 * It keeps the first line only; the content is handed on at once.
 */
export class ReplyDecoder {
  readonly #maxSize: number
  #header: Buffer = Buffer.alloc(0)
  #state: ReplyState = { kind: 'header', have: 0 }

  constructor(maxContentBytes = maxSize) {
    this.#maxSize = maxContentBytes
  }

  get state(): ReplyState {
    return this.#state
  }

  /** Takes the next piece and gives the content in it; what comes after the content is dropped. */
  push(piece: Buffer): Buffer {
    if (this.#state.kind !== 'header') return this.#takeContent(piece)
    const end = piece.indexOf(lineEnd)
    const line = end < 0 ? piece : piece.subarray(0, end)
    this.#header = Buffer.concat([this.#header, line.subarray(0, maxHeaderBytes + 1 - this.#header.length)])
    if (this.#header.length > maxHeaderBytes) this.#malformed('header-too-long')
    else if (end < 0) this.#state = { kind: 'header', have: this.#header.length }
    else {
      this.#readHeader()
      return this.#takeContent(piece.subarray(end + 1))
    }
    return Buffer.alloc(0)
  }

  #readHeader(): void {
    const header = this.#header.toString('utf8').trim()
    if (/^ERROR\b/i.test(header)) this.#state = { kind: 'refused', text: header }
    else if (!/^\d+$/.test(header)) this.#malformed('no-size')
    else if (Number(header) > this.#maxSize) this.#malformed('too-large')
    else this.#state = contentState(Number(header), 0)
  }

  #takeContent(piece: Buffer): Buffer {
    if (this.#state.kind !== 'content') return Buffer.alloc(0)
    const { size, received } = this.#state
    const content = piece.subarray(0, size - received)
    this.#state = contentState(size, received + content.length)
    return content
  }

  #malformed(problem: Extract<ReplyState, { kind: 'malformed' }>['problem']): void {
    this.#state = { kind: 'malformed', problem, header: this.#header.subarray(0, 60).toString('utf8') }
  }
}

function contentState(size: number, received: number): ReplyState {
  return received === size ? { kind: 'whole', size } : { kind: 'content', size, received }
}
