import { expect, test } from 'vitest'
import { languageOf } from './language.ts'

test.each([
  [['--lang', 'en'], {}, 'en'],
  [['--lang=en'], { LANG: 'es_CL.UTF-8' }, 'en'],
  [['--list', '--lang', 'es'], { LANG: 'en_US.UTF-8' }, 'es'],
  [[], { LANG: 'en_GB.UTF-8' }, 'en'],
  [[], { LANG: 'es_CL.UTF-8' }, 'es'],
  [[], { LC_ALL: 'en_US.UTF-8', LANG: 'es_CL.UTF-8' }, 'en'],
  [[], { LC_ALL: '', LANG: 'en_US.UTF-8' }, 'en'],
  [[], { LANG: 'C.UTF-8' }, 'es'],
  [[], { LANG: 'de_DE.UTF-8' }, 'es'],
  [[], {}, 'es'],
  [['--lang'], { LANG: 'en_US.UTF-8' }, 'en'],
  [['--lang', 'fr'], { LANG: 'en_US.UTF-8' }, 'es'],
] as const)('%j with %j speaks %s', (args, environment, expected) => {
  expect(languageOf(args, environment)).toBe(expected)
})
