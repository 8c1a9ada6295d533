import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type Step, takeTurn } from './conversation.ts'
import { defaultPort, hello, maxNameBytes, nameTooLong } from './protocol.ts'

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')

it('shows a conversation as our server really leads it', () => {
  const example = /<!-- ejemplo -->\s*```\n([^`]*)```/.exec(readme)?.[1] ?? ''
  const lines = example.trimEnd().split('\n')
  let step: Step | undefined
  const real = lines
    .filter((line) => line.startsWith('> '))
    .flatMap((line) => {
      const turn = takeTurn(step, Buffer.from(line.slice(2)))
      step = turn.next
      return [line, `< ${turn.reply}`]
    })
  expect(real).toHaveLength(8)
  expect(lines).toEqual(real)
  expect(lines[0]).toBe(`> ${hello}`)
})

it('names the port and the limits', () => {
  for (const fact of [defaultPort, maxNameBytes, nameTooLong]) expect(readme).toContain(String(fact))
})
