import { readFileSync, statSync } from 'node:fs'
import { expect, it } from 'vitest'
import { defaultPort, maxLineBytes, okLine, readAnswerLine, requestLine } from './protocol.ts'

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')
const plaza = statSync(new URL('../../../examples/python/image/plaza.jpg', import.meta.url))

it('shows what is really sent', () => {
  const [image, error] = Array.from(readme.matchAll(/<!-- ejemplo -->\s*```\n([^`]*)```/g), ([, example = '']) =>
    example.split('\n').map((line) => line.split(/ {4,}/)[1]),
  )
  expect(image).toEqual(['plaza.jpg', `OK ${plaza.size}`, `(${plaza.size} bytes)`, undefined])
  expect([requestLine('plaza.jpg'), okLine(plaza.size)]).toEqual(image?.slice(0, 2).map((line) => `${line}\n`))
  expect(readAnswerLine(Buffer.from(error?.[1] ?? ''))).toEqual({ kind: 'error', reason: 'el archivo no existe' })
})

it('gives port and limit as they are', () => {
  for (const fact of [`Puerto: ${defaultPort}`, `${maxLineBytes} bytes`]) expect(readme).toContain(fact)
})
