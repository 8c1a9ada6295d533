import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { EchoConversation } from './echo-conversation.ts'
import { defaultPort, maxMessageBytes, messageLine, messageText } from './protocol.ts'

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')

it('shows a conversation as our server really leads it', () => {
  const example = /<!-- ejemplo -->\s*```\n([^`]*)```/.exec(readme)?.[1] ?? ''
  const lines = example.trimEnd().split('\n')
  const real: string[] = []
  const peer = {
    unsentBytes: 0,
    write: (bytes: Buffer) => void real.push(`< ${messageText(bytes)}`),
    pause() {},
    resume() {},
    end() {},
    destroy() {},
  }
  const server = new EchoConversation(
    peer,
    () => {},
    () => {},
  )
  for (const line of lines.filter((one) => one.startsWith('> '))) {
    real.push(line)
    server.received(messageLine(line.slice(2)))
  }
  expect(real).toHaveLength(4)
  expect(lines).toEqual(real)
})

it('names the port and the limit', () => {
  for (const fact of [defaultPort, maxMessageBytes]) expect(readme).toContain(String(fact))
})
