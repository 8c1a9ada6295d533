import { describe, expect, it } from 'vitest'
import { textRanges } from './text-ranges.ts'

const texts = ['mañana jugamos al parchís 1a2b', 'de acuerdo, a las nueve 3c4d'].map((text) => Buffer.from(text))
const [one = Buffer.alloc(0), two = Buffer.alloc(0)] = texts
const rangesOf = (...parts: readonly (Buffer | string | number[])[]) =>
  textRanges(texts)(Buffer.concat(parts.map((part) => Buffer.from(part as string))), 'to-server')

describe('textRanges', () => {
  it.each([
    ['a line break behind each', [one, '\n', two, '\n']],
    ['a prefix and a line break', ['MSG ', one, '\r\n', 'MSG ', two, '\r\n']],
    ['JSON lines', ['{"texto":"', one, '","de":"ana"}\n{"texto":"', two, '","de":"ana"}\n']],
    ['tags', ['<m>', one, '</m><m>', two, '</m>']],
    ['a length in four bytes', [[0, 0, 0, one.length], one, [0, 0, 0, two.length], two]],
    ['a written length', [`${one.length}:`, one, `${two.length}:`, two]],
    ['a written length of the JSON around', [`0044{"t":"`, one, '"}', `0041{"t":"`, two, '"}']],
  ])('takes texts with %s for content', (_how, parts) => expect(rangesOf(...parts)).toHaveLength(2))

  it.each([
    ['nothing around them', [one, two]],
    ['a name before each', ['ana4821: ', one, 'ana4821: ', two]],
    ['JSON that nothing ends', ['{"texto":"', one, '"}{"texto":"', two, '"}']],
    ['a notice behind them', [one, 'TURNO', two, 'TURNO']],
  ])('finds no content in texts with %s', (_how, parts) => expect(rangesOf(...parts)).toEqual([]))
})
