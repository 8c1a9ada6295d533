import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { answerLine, choiceLine, defaultPort, maxFileBytes, maxLineBytes, offerLine } from './protocol.ts'

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')

it('shows what is really sent', () => {
  const example = /<!-- ejemplo -->\s*```\n([^`]*)```/.exec(readme)?.[1] ?? ''
  const [sent, answered] = [0, 1].map((column) =>
    example
      .trimEnd()
      .split('\n')
      .map((line) => `${line.split(/ {2,}/)[column]}\n`),
  )
  const offer = offerLine({ name: 'mi informe.pdf', size: 5 })
  expect(sent).toEqual([String(offer), String(choiceLine('overwrite')), 'hola!\n'])
  expect(answered).toEqual(
    [{ kind: 'ask' } as const, { kind: 'accept' } as const, { kind: 'receipt', size: 5 } as const].map((answer) =>
      String(answerLine(answer)),
    ),
  )
  for (const fact of [String(defaultPort), String(maxLineBytes), `${maxFileBytes / 1024 ** 3} GiB`])
    expect(readme).toContain(fact)
})
