import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { BarePeer } from './bare-peer.ts'
import { defaultPort, maxLineBytes } from './protocol.ts'
import { startFtpServer } from './server.ts'

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')

it('shows what is really answered', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'simple-ftp-'))
  await writeFile(join(dir, 'hola mundo.txt'), '¡Ya!')
  const example = /<!-- ejemplo -->\s*```\n([^`]*)```/.exec(readme)?.[1] ?? ''
  const rows = example
    .trimEnd()
    .split('\n')
    .map((line) => line.split(/ {2,}/))
  expect(rows).toHaveLength(6)
  {
    await using server = await startFtpServer({ host: '127.0.0.1', port: 0, dir, lang: 'es', say: () => {} })
    await using peer = await BarePeer.open(server.port)
    for (const [sent = '', answer = ''] of rows) {
      await peer.send(sent.replaceAll('⏎', '\n'))
      const expected = Buffer.from(answer.replaceAll('⏎', '\n'))
      expect([sent, (await peer.content(expected.length)).toString('utf8')]).toEqual([sent, expected.toString('utf8')])
    }
    expect(await peer.rest()).toBe('')
  }
  await rm(dir, { recursive: true })
})

it('names the port and the limit', () => {
  for (const fact of [defaultPort, maxLineBytes]) expect(readme).toContain(String(fact))
})
