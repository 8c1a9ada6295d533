import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { suite } from './suite.ts'

/** The assignment sheets, where they lie beside the project; they are not part of it. */
const sheets = new URL('../../../../shared/seeds/', import.meta.url)
/** SHA-256 of each quote that was found in the sheet, by requirement. */
const found = JSON.parse(
  readFileSync(new URL('fixtures/quotes-in-the-sheet.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, string>>

const quotes = suite.requirements.flatMap(({ id, source: { quote } }) =>
  quote === undefined ? [] : [{ id, quote: plain(quote) }],
)

it('quotes only what was found in the sheet', () => {
  expect(Object.fromEntries(quotes.map(({ id, quote }) => [id, sha256(quote)]))).toEqual(found)
})

it('has the very words of the sheet, or the proof that they were compared with it', () => {
  const sheet = sheetOf('002')
  for (const { id, quote } of quotes) {
    expect(quote.length, id).toBeGreaterThan(20)
    if (sheet === undefined) expect(found[id], id).toBe(sha256(quote))
    else expect(sheet.includes(quote), `${id}: ${quote}`).toBe(true)
  }
})

it('says where the sheet is silent by giving no quote at all', () => {
  for (const { id, level, source } of suite.requirements) {
    expect(source.seed).toBe('002')
    // that TCP is a byte stream is no sentence of the sheet, and binds all the same
    if (level === 'must' && !/-G\d+$/.test(id)) expect(source.quote, id).toBeDefined()
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
    .replace(/[*`\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
