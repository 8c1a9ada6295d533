import { expect, it } from 'vitest'
import { type AskAgainOptions, askAgain } from './ask-again.ts'
import { freePort } from './free-port.ts'
import { hearUntil } from './hear-until.ts'
import { UdpDialogue } from './udp-dialogue.ts'
import { UdpPort } from './udp-port.ts'

const question = Buffer.from('¿?')
const never = new AbortController().signal

/** A server that answers the datagram number n, from 0, with `answers[n]`, and what asking it gives. */
async function ask(answers: readonly (readonly string[])[], options: Partial<AskAgainOptions> = {}) {
  const came: string[] = []
  await using server: UdpPort = await UdpPort.bind('127.0.0.1', 0, {
    received(bytes, from) {
      for (const answer of answers[came.length] ?? []) server.send(Buffer.from(answer), from)
      came.push(String(bytes))
    },
  })
  await using dialogue = await UdpDialogue.open({ host: '127.0.0.1', port: server.port })
  const asked = await askAgain(dialogue, question, { signal: never, onRefused: () => true, tryMs: 50, ...options })
  const kept: string[] = []
  await hearUntil(dialogue, AbortSignal.abort(), (bytes) => kept.push(String(bytes)))
  return { asked, came, kept }
}

it('gives the first answer and does not ask again', async () => {
  expect(await ask([['sí']], { tryMs: 5000 })).toMatchObject({
    asked: { kind: 'answer', bytes: Buffer.from('sí'), tries: 1 },
    came: ['¿?'],
  })
})

it('asks again what was lost, and gives up after the last try', async () => {
  expect(await ask([[], [], ['sí']])).toMatchObject({ asked: { kind: 'answer', tries: 3 }, came: ['¿?', '¿?', '¿?'] })
  expect(await ask([], { tries: 2 })).toEqual({ asked: { kind: 'silence', tries: 2 }, came: ['¿?', '¿?'], kept: [] })
})

it('passes over what is no answer, and an empty datagram is one', async () => {
  const isAnswer = (bytes: Buffer) => bytes.length === 0
  expect(await ask([['no', '']], { isAnswer, tryMs: 5000 })).toMatchObject({
    asked: { kind: 'answer', bytes: Buffer.alloc(0), tries: 1 },
  })
})

it('tells once that the port is closed, and gives up or goes on', async () => {
  const port = await freePort()
  for (const givesUp of [true, false]) {
    await using dialogue = await UdpDialogue.open({ host: '127.0.0.1', port })
    let told = 0
    const onRefused = () => {
      told++
      return givesUp
    }
    const asked = await askAgain(dialogue, question, { signal: never, tries: 3, tryMs: 50, onRefused })
    expect([told, asked.kind]).toEqual([1, givesUp ? 'refused' : 'silence'])
  }
})

it('leaves at once', async () => {
  const leaving = new AbortController()
  const asking = ask([], { signal: leaving.signal, tryMs: 50_000 })
  leaving.abort()
  expect((await asking).asked).toEqual({ kind: 'left' })
})
