import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { requirements } from './requirements.ts'

/** The assignment sheets, where they lie beside the project; they are not part of it. */
const sheets = new URL('../../../../shared/seeds/', import.meta.url)
/** SHA-256 of each part of a quote that was found in the sheet, by requirement. */
const found = JSON.parse(
  readFileSync(new URL('fixtures/quotes-in-the-sheet.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, readonly string[]>>

const quotes = requirements.flatMap(({ id, source: { quote } }) =>
  quote === undefined ? [] : [{ id, parts: quote.split('[…]').map(plain) }],
)

it('quotes only what was found in the sheet', () => {
  expect(quotes.length).toBeGreaterThan(10)
  const hashes = quotes.map(({ id, parts }) => [id, parts.map(sha256)] as const)
  expect(Object.fromEntries(hashes)).toEqual(found)
})

it('has the very words of the sheet, or the proof that they were compared with it', () => {
  const sheet = sheetOf('002')
  for (const { id, parts } of quotes)
    for (const part of parts) {
      expect(part.length, id).toBeGreaterThan(20)
      if (sheet === undefined) expect(found[id], id).toContain(sha256(part))
      else expect(sheet.includes(part), `${id}: ${part}`).toBe(true)
    }
})

it('says where the sheet is silent by giving no quote at all', () => {
  for (const { id, level, source } of requirements) {
    expect(source.seed).toBe('002')
    if (level === 'must') expect(source.quote, id).toBeDefined()
  }
})

function sheetOf(seed: string): string | undefined {
  if (!existsSync(sheets)) return undefined
  const [name, ...more] = readdirSync(sheets).filter((each) => each.startsWith(`${seed}_`))
  if (name === undefined || more.length > 0) throw new Error(`one sheet of ${seed} was expected`)
  return plain(readFileSync(new URL(name, sheets), 'utf8'))
}

/** The words without the sheet's typesetting. */
function plain(text: string): string {
  return text
    .replace(/[*`\\]|\[?®\]?/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
