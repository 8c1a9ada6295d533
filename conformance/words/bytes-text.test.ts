import { expect, it } from 'vitest'
import { bytesText } from './bytes-text.ts'

it.each([
  [1, '1 byte', '1 byte'],
  [0, '0 bytes', '0 bytes'],
  [1_099_511_627_775, '1.099.511.627.775 bytes', '1,099,511,627,775 bytes'],
  [[127], '127 bytes', '127 bytes'],
  [[1023, 1024], '1023 y 1024 bytes', '1,023 and 1,024 bytes'],
  [[127, 128, 65_537], '127, 128 y 65.537 bytes', '127, 128 and 65,537 bytes'],
] as const)('writes %j as people do', (sizes, es, en) => {
  expect(bytesText(sizes)).toEqual({ es, en })
})
