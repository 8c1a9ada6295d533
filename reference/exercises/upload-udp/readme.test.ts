import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { BareClient } from './bare-client.ts'
import { answersAfterEndMs, defaultPort, maxPieceBytes, maxRepeats, repeatAfterMs } from './protocol.ts'
import { startUploadServer } from './server.ts'

const readme = await readFile(new URL('README.md', import.meta.url), 'utf8')

it('shows what is really said', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'upload-udp-'))
  await writeFile(join(dir, 'mi práctica.pdf'), 'old')
  {
    await using server = await startUploadServer({ host: '127.0.0.1', port: 0, dir, lang: 'es', say: () => {} })
    await using client = await BareClient.open(server.port)
    const example = /<!-- ejemplo -->\s*```\n([^`]*)```/.exec(readme)?.[1] ?? ''
    const lines = example.trimEnd().split('\n')
    expect(lines).toHaveLength(4)
    for (const [sent = '', ...answers] of lines.map((line) => line.split(/ {2,}/))) {
      client.send(sent)
      for (const answer of answers) expect(await client.answer()).toBe(answer)
    }
  }
  expect(await readFile(join(dir, 'mi práctica.pdf'), 'utf8')).toBe('abcdefghi')
  await rm(dir, { recursive: true })
})

it.each([
  [`${defaultPort}`],
  [`llevan ${maxPieceBytes} bytes`],
  [`respuesta en ${repeatAfterMs} ms, ${maxRepeats} veces`],
  [`durante ${answersAfterEndMs / 1000} s`],
])('knows that %s', (fact) => {
  expect(readme.replaceAll('\n', ' ')).toContain(fact)
})
