import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { missingReply } from './protocol.ts'
import { ReplyDecoder } from './reply-decoder.ts'
import { peerWords } from './words.ts'

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')

it('shows bytes that are really understood', () => {
  const example = /<!-- ejemplo -->\s*```\n([^`]*)```/.exec(readme)?.[1] ?? ''
  const hex = example.split('\n').map((line) => line.split(/ {2,}/)[0])
  const decoder = new ReplyDecoder()
  expect(decoder.push(Buffer.from(hex.join('').replaceAll(' ', ''), 'hex')).toString()).toBe('hola')
  expect(decoder.state.kind).toBe('whole')
})

it('gives the texts as they are', () => {
  expect(readme).toContain(`\`${missingReply.trim()}\``)
  expect(readme).toContain(`\`${peerWords.es.progress('a.mp4', 40)}\``)
})
