import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { UdpDialogue } from '../../net/udp-dialogue.ts'
import { defaultPort, maxMessageBytes, messageDatagram, messageText } from './protocol.ts'
import { startEchoServer } from './server.ts'

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')

it('shows a conversation as our server really leads it', async () => {
  const example = /<!-- ejemplo -->\s*```\n([^`]*)```/.exec(readme)?.[1] ?? ''
  const lines = example.trimEnd().split('\n')
  await using server = await startEchoServer({ host: '127.0.0.1', port: 0, lang: 'es', say: () => {} })
  await using dialogue = await UdpDialogue.open({ host: '127.0.0.1', port: server.port })
  const real: string[] = []
  for (const line of lines.filter((one) => one.startsWith('> '))) {
    dialogue.send(messageDatagram(line.slice(2)))
    const came = await dialogue.next(5000)
    real.push(line, came.kind === 'datagram' ? `< ${messageText(came.bytes)}` : came.kind)
  }
  expect(real).toHaveLength(4)
  expect(lines).toEqual(real)
})

it('names the port and the limit', () => {
  for (const fact of [defaultPort, maxMessageBytes]) expect(readme).toContain(String(fact))
})
