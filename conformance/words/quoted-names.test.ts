import { expect, it } from 'vitest'
import { quotedNames } from './quoted-names.ts'

it('quotes names as each language does, and says that there are more', () => {
  expect(quotedNames(['a', 'b'], 2)).toEqual({ es: '«a», «b»', en: '“a”, “b”' })
  expect(quotedNames(['a', 'b', 'c'], 2)).toEqual({ es: '«a», «b», …', en: '“a”, “b”, …' })
})
