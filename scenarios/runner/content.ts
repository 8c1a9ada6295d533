import { createCipheriv, createHash } from 'node:crypto'
import { z } from 'zod'

/** The largest content, in bytes. */
const mostContentBytes = 16 * 1024 * 1024

/** The name of a content of the scenario. */
export const contentName = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,31}$/, 'content-name')

const hex = z.string().regex(/^\s*([0-9A-Fa-f]{2}\s*)*$/, 'hex')
const size = z.int().min(0).max(mostContentBytes)

const forms = {
  text: z.strictObject({ text: z.string() }),
  hex: z.strictObject({ hex }),
  base64: z.strictObject({ base64: z.base64() }),
  random: z.strictObject({ random: size, seed: z.int().min(0).optional() }),
  content: z.strictObject({ content: contentName }),
}

/** Bytes that are described instead of written out. */
export const contentSchema = z.union([forms.text, forms.hex, forms.base64, forms.random])

/** A content, or the name of one. */
export const contentRefSchema = z.union([contentName, contentSchema])

/** Bytes that are described instead of written out: a text, hexadecimal digits, base64, or so many random bytes. */
export type Content = z.infer<typeof contentSchema>

/** A content, or the name of one that stands at the top of the scenario. */
export type ContentRef = string | Content

/** The bytes that a content describes; the same seed always gives the same bytes. */
export function bytesOf(content: Content): Buffer {
  if ('text' in content) return Buffer.from(content.text)
  if ('hex' in content) return Buffer.from(content.hex.replace(/\s/g, ''), 'hex')
  if ('base64' in content) return Buffer.from(content.base64, 'base64')
  const key = createHash('sha256')
    .update(`content/${content.seed ?? 1}`)
    .digest()
  return createCipheriv('aes-256-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(content.random))
}

/** Whether a value inside a message stands for bytes. */
export function standsForBytes(value: object): value is Content | { readonly content: string } {
  const [key = '', ...more] = Object.keys(value)
  const isAlone = more.length === 0 || (key === 'random' && more.every((each) => each === 'seed'))
  return isAlone && Object.hasOwn(forms, key) && forms[key as keyof typeof forms].safeParse(value).success
}
