import { bytesOf, type Content, type ContentRef, standsForBytes } from './content.ts'

/** The named contents of one scenario; each is made once, when it is first needed. */
export class Contents {
  readonly #described: Readonly<Record<string, Content>>
  readonly #made = new Map<string, Buffer>()

  constructor(described: Readonly<Record<string, Content>> = {}) {
    this.#described = described
  }

  /** The names that there are. */
  get names(): readonly string[] {
    return Object.keys(this.#described)
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#described, name)
  }

  /** The bytes of a content; none for a name that there is not. */
  bytes(ref: ContentRef): Buffer {
    if (typeof ref !== 'string') return bytesOf(ref)
    const known = this.#made.get(ref)
    if (known) return known
    const made = this.has(ref) ? bytesOf(this.#described[ref] as Content) : Buffer.alloc(0)
    this.#made.set(ref, made)
    return made
  }

  /** A message in which every mapping that stands for bytes is replaced by them. */
  filledIn(message: unknown): unknown {
    if (typeof message !== 'object' || message === null || Buffer.isBuffer(message)) return message
    if (Array.isArray(message)) return message.map((each) => this.filledIn(each))
    if (standsForBytes(message)) return this.bytes('content' in message ? message.content : message)
    return Object.fromEntries(Object.entries(message).map(([key, each]) => [key, this.filledIn(each)]))
  }
}
