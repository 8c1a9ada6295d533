import type { Held } from './pickle-global.ts'
import type { PickleLimits } from './pickle-limits.ts'
import { PickleFailure } from './pickle-problem.ts'
import type { PickleReader } from './pickle-reader.ts'

/** The stack and the memo on which the opcodes work; it only moves data. */
export class PickleMachine {
  readonly reader: PickleReader
  readonly allowed: ReadonlySet<string>
  readonly #limits: PickleLimits
  readonly #memo = new Map<number, Held>()
  readonly #marks: number[] = []
  #stack: Held[] = []
  #fence = 0
  #objects = 0
  #latin1 = 0
  /** Where the current frame ends; 0 outside of frames. */
  frameEnd = 0

  constructor(reader: PickleReader, allowed: ReadonlySet<string>, limits: PickleLimits) {
    this.reader = reader
    this.allowed = allowed
    this.#limits = limits
  }

  push(value: Held): void {
    this.#stack.push(value)
  }

  /** Pushes something that takes more memory than its opcode takes bytes. */
  pushObject(value: Held): void {
    if (++this.#objects > this.#limits.objects)
      throw new PickleFailure('too-many', `more than ${this.#limits.objects} containers and byte strings`)
    this.#stack.push(value)
  }

  pop(): Held {
    if (this.#stack.length <= this.#fence) throw new PickleFailure('stack', 'nothing is on the stack')
    return this.#stack.pop() as Held
  }

  top(): Held {
    if (this.#stack.length <= this.#fence) throw new PickleFailure('stack', 'nothing is on the stack')
    return this.#stack.at(-1) as Held
  }

  mark(): void {
    this.#fence = this.#stack.length
    this.#marks.push(this.#fence)
  }

  /** Takes everything above the last mark, and the mark. */
  popMark(): Held[] {
    const mark = this.#marks.pop()
    if (mark === undefined) throw new PickleFailure('stack', 'no mark is on the stack')
    const items = this.#stack.splice(mark)
    this.#fence = this.#marks.at(-1) ?? 0
    return items
  }

  /** POP takes a mark, too, where nothing lies above it. */
  popOne(): void {
    if (this.#stack.length === this.#fence && this.#marks.length > 0) this.popMark()
    else this.pop()
  }

  /** The result: the only thing left. */
  result(): Held {
    const value = this.pop()
    if (this.#stack.length > 0 || this.#marks.length > 0)
      throw new PickleFailure('stack', 'more than one value is left')
    return value
  }

  memoize(index = this.#memo.size): void {
    this.#memo.set(index, this.top())
    if (this.#memo.size > this.#limits.memo)
      throw new PickleFailure('too-many', `more than ${this.#limits.memo} places in the memo`)
  }

  recall(index: number): void {
    const value = this.#memo.get(index)
    if (value === undefined) throw new PickleFailure('bad-argument', `the memo has no place ${index}`)
    this.#stack.push(value)
  }

  /** The bytes of a Latin-1 text. All that are made together are never more than the pickle has. */
  latin1(text: string): Buffer {
    this.#latin1 += text.length
    if (this.#latin1 > this.reader.bytes.length) throw new PickleFailure('too-large', 'more bytes than the pickle has')
    const bytes = Buffer.from(text, 'latin1')
    if (bytes.toString('latin1') !== text) throw new PickleFailure('bad-argument', 'the text is not Latin-1')
    return bytes
  }
}
