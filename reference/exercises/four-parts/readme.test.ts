import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { partsOf } from './bare-sender.ts'
import { mediaExtensions } from './media-name.ts'
import { canonical, defaultPort, maxLineBytes } from './protocol.ts'

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')

it('shows what is really sent', () => {
  const example = /<!-- ejemplo -->\s*```\n([^`]*)```/.exec(readme)?.[1] ?? ''
  const [sent, answered] = [0, 1].map((column) =>
    example
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/ {2,}/)[column]),
  )
  const lines = [canonical.ip('127.0.0.1'), canonical.file('hola.jpg', 9)].map((line) => String(line).trimEnd())
  expect(sent).toEqual([...lines, ...partsOf(Buffer.from('abcdefghi')).map(String)])
  expect(answered).toEqual(Array(6).fill(String(canonical.ack('part')).trimEnd()))
  for (const fact of [mediaExtensions.join(' '), String(defaultPort), String(maxLineBytes)])
    expect(readme.replaceAll('\n', ' ')).toContain(fact)
})
