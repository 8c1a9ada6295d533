import { createHash } from 'node:crypto'
import type { Content, ContentRef } from '../runner/content.ts'
import { plainText } from './plain-text.ts'

/** Shorter ones stand where they are needed. */
const mostInlineBytes = 48
/** A longer text is no text that anybody reads. */
const mostTextBytes = 2000
/** The largest content that is written out, and what all of them may take of a file. */
const mostWrittenBytes = 192 * 1024
const mostInAll = 640 * 1024

/** The contents of a scenario as it is written; one that came twice has one name. */
export class ContentBook {
  readonly described: Record<string, Content> = {}
  readonly #names = new Map<string, string>()
  #spent = 0

  /** What the client sent: as it was, or as many random bytes where there were too many. */
  sent(bytes: Buffer): { readonly ref: ContentRef; readonly isReplaced: boolean } {
    const known = this.#names.get(keyOf(bytes))
    if (known !== undefined) return { ref: known, isReplaced: 'random' in (this.described[known] ?? {}) }
    const inline = inlineContent(bytes)
    if (inline) return { ref: inline, isReplaced: false }
    const written = this.#write(bytes)
    const content = written ?? { random: bytes.length, seed: this.#names.size + 1 }
    return { ref: this.#name(bytes, content), isReplaced: !written }
  }

  /** What the server sent; undefined where there was too much of it to be written out. */
  received(bytes: Buffer): ContentRef | undefined {
    const known = this.#names.get(keyOf(bytes))
    if (known !== undefined) return known
    const inline = inlineContent(bytes)
    if (inline) return inline
    const content = this.#write(bytes)
    return content && this.#name(bytes, content)
  }

  /** Whether so many bytes more may be written out. */
  spend(count: number): boolean {
    if (this.#spent + count > mostInAll) return false
    this.#spent += count
    return true
  }

  #write(bytes: Buffer): Content | undefined {
    if (bytes.length > mostWrittenBytes || !this.spend(bytes.length)) return undefined
    const text = bytes.length <= mostTextBytes ? plainText(bytes) : undefined
    return text === undefined ? { base64: bytes.toString('base64') } : { text }
  }

  #name(bytes: Buffer, content: Content): string {
    const name = `contenido${this.#names.size + 1}`
    this.#names.set(keyOf(bytes), name)
    this.described[name] = content
    return name
  }
}

function inlineContent(bytes: Buffer): Content | undefined {
  if (bytes.length > mostInlineBytes) return undefined
  const text = plainText(bytes)
  return text === undefined ? { hex: bytes.toString('hex').replace(/(..)(?=.)/g, '$1 ') } : { text }
}

function keyOf(bytes: Buffer): string {
  return `${bytes.length} ${createHash('sha256').update(bytes).digest('base64')}`
}
