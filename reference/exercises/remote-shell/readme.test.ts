import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ShellClient } from './client.ts'
import { defaultPort, maxDatagramBytes } from './protocol.ts'
import { startShellServer } from './server.ts'

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')

it('shows what is really answered', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'remote-shell-'))
  await writeFile(join(dir, 'a.txt'), 'a')
  await mkdir(join(dir, 'apuntes'))
  const example = /<!-- ejemplo -->\s*```\n([^`]*)```/.exec(readme)?.[1] ?? ''
  const rows = example
    .trimEnd()
    .split('\n')
    .map((line) => line.split(/ {2,}/))
  expect(rows).toHaveLength(7)
  {
    await using server = await startShellServer({ host: '127.0.0.1', port: 0, dir, lang: 'es', say: () => {} })
    await using client = await ShellClient.open({ host: '127.0.0.1', port: server.port })
    for (const [command = '', answer = ''] of rows) {
      const came = await client.ask(command)
      expect([command, came.kind === 'answer' && came.bytes.toString('utf8')]).toEqual([
        command,
        answer.replace('⏎', '\n'),
      ])
    }
    await server.exited
  }
  await rm(dir, { recursive: true })
})

it('names the port and the limit', () => {
  for (const fact of [defaultPort, maxDatagramBytes]) expect(readme).toContain(String(fact))
})
