import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { reversedName } from './client.ts'
import { defaultPort, maxLineBytes, maxTextBytes, requestLine, sizeLine } from './protocol.ts'
import { reverseText } from './reverse-text.ts'
import { reverseWords } from './words.ts'

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')

it('shows what is really sent', () => {
  const example = /<!-- ejemplo -->\s*```\n([^`]*)```/.exec(readme)?.[1] ?? ''
  const sent = example.split('\n').map((line) => line.split(/ {4,}/)[1])
  const text = Buffer.from('Hello World!')
  const lines = [requestLine({ name: 'Hello.txt', size: 12 }), String(text), sizeLine(12), reverseText(text)]
  expect(sent.slice(0, -1)).toEqual(lines.map((line) => String(line).trimEnd()))
})

it('gives names, texts and limits as they are', () => {
  const { sent, received } = reverseWords.es
  for (const fact of [defaultPort, maxLineBytes, maxTextBytes, sent, received, reversedName('Hello.txt')])
    expect(readme).toContain(String(fact))
})
