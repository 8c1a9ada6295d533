import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseDatabase, type RegisteredClient, serialiseDatabase } from './client-database.ts'
import { splitWords } from './protocol.ts'

const ana = { name: 'ana', ip: '10.0.0.1', port: '1030', videos: ['a.mp4', 'ñandú.mp4'] }
const luis = { name: 'luis', ip: '10.0.0.2', port: '1030', videos: [] }
const text = '2\nana 10.0.0.1 1030 2\na.mp4\nñandú.mp4\nluis 10.0.0.2 1030 0\n'

const parse = (given: string) => parseDatabase(Buffer.from(given))

it('writes and reads the format of the sheet', () => {
  expect(serialiseDatabase([ana, luis])).toBe(text)
  expect(parse(text)).toEqual({ clients: [ana, luis] })
  expect(serialiseDatabase([])).toBe('0\n')
  expect(parse('0')).toEqual({ clients: [] })
  expect(parse('0\n\n \n')).toEqual({ clients: [] })
  expect(parse(text.replaceAll('\n', '\r\n'))).toEqual({ clients: [ana, luis] })
})

it('reads whatever it writes', () => {
  const word = fc.string({ minLength: 1, unit: 'grapheme' }).filter((given) => splitWords(given)[0] === given)
  const client = fc.record({ name: word, ip: word, port: word, videos: fc.array(word) })
  fc.assert(
    fc.property(fc.array(client), (clients) => {
      expect(parse(serialiseDatabase(clients))).toEqual({ clients })
    }),
    { numRuns: 100 },
  )
})

it.each([
  ['', { line: 1, wrong: 'ends-early', found: '' }],
  ['dos\n', { line: 1, wrong: 'no-client-count', found: 'dos' }],
  ['-1\n', { line: 1, wrong: 'no-client-count', found: '-1' }],
  ['{"clientes": []}', { line: 1, wrong: 'no-client-count', found: '{"clientes": []}' }],
  ['1\nana 10.0.0.1 1030\n', { line: 2, wrong: 'no-client-line', found: 'ana 10.0.0.1 1030' }],
  ['1\nana 10.0.0.1 1030 x\n', { line: 2, wrong: 'no-client-line', found: 'ana 10.0.0.1 1030 x' }],
  ['1\nana a b 1\ndos palabras\n', { line: 3, wrong: 'no-video-name', found: 'dos palabras' }],
  ['1\nana a b 2\nuno\n\n', { line: 4, wrong: 'no-video-name', found: '' }],
  ['1\nana a b 999999999999\nuno\n', { line: 4, wrong: 'ends-early', found: '' }],
  ['999999999999\n', { line: 2, wrong: 'ends-early', found: '' }],
  ['0\nana a b 0\n', { line: 2, wrong: 'goes-on', found: 'ana a b 0' }],
])('tells the first wrong line of %j', (given, problem) => {
  expect(parse(given)).toEqual({ problem })
})

it('tells the line that is no UTF-8', () => {
  const bytes = Buffer.concat([Buffer.from('1\nana a b 1\n'), Buffer.from([0x61, 0xff, 0x0a])])
  expect(parseDatabase(bytes)).toEqual({ problem: { line: 3, wrong: 'no-text', found: 'a\ufffd' } })
})

it('finds every cut of a whole file, except the one before the last line break', () => {
  const whole: RegisteredClient[] = [ana, luis]
  const bytes = Buffer.from(serialiseDatabase(whole))
  const readable = Array.from(bytes.keys()).filter((cut) => 'clients' in parseDatabase(bytes.subarray(0, cut)))
  expect(readable).toEqual([bytes.length - 1])
})
