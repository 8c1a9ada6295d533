import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { descargar, encodeMensaje } from './protocol.ts'

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')

it('shows the bytes that are really sent', () => {
  const example = /<!-- ejemplo -->\s*```\n([^`]*)```/.exec(readme)?.[1] ?? ''
  const bytes = example.split('\n').map((line) => line.split(/ {2,}/)[0])
  expect(Buffer.from(bytes.join('').replaceAll(' ', ''), 'hex')).toEqual(encodeMensaje(descargar('a.txt')))
})
