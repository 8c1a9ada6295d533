import { expect, it } from 'vitest'
import { askTcp } from './ask-tcp.ts'
import { connectTcp } from './connect-tcp.ts'
import type { LinkDialogue } from './link-dialogue.ts'
import { serveDialogues } from './serve-dialogues.ts'

const withinMs = 5000
const problems: string[] = []
const serve = (converse: (dialogue: LinkDialogue) => Promise<void>) =>
  serveDialogues('127.0.0.1', 0, converse, (problem) => problems.push(problem.message))

it('lets the last answer arrive although the client still sends', async () => {
  await using server = await serve(async (dialogue) => {
    await dialogue.line(10, withinMs)
    await dialogue.send(Buffer.from('basta'))
  })
  const { bytes, ending } = await askTcp(server.port, 'x'.repeat(20), Buffer.alloc(3_000_000))
  expect({ text: bytes.toString(), ending }).toEqual({ text: 'basta', ending: 'end' })
})

it('breaks off and reports a conversation that throws, and goes on with the others', async () => {
  await using server = await serve(async (dialogue) => {
    const came = await dialogue.line(10, withinMs)
    if (came.kind === 'line' && came.bytes.length === 0) throw new Error('línea vacía')
    await dialogue.send(Buffer.from('hola'))
  })
  expect((await askTcp(server.port, '\n')).bytes.length).toBe(0)
  expect(problems).toEqual(['línea vacía'])
  expect((await askTcp(server.port, 'a\n')).bytes.toString()).toBe('hola')
})

it('waits at its end until every conversation has tidied up', async () => {
  const done: string[] = []
  const server = await serve(async (dialogue) => {
    await dialogue.send(Buffer.from('hola'))
    done.push((await dialogue.line(10, withinMs)).kind)
  })
  const connected = await connectTcp('127.0.0.1', server.port, withinMs)
  if ('problem' in connected) throw new Error(connected.problem.code)
  await using session = connected.session
  expect((await session.next(withinMs)).kind).toBe('bytes')
  await server[Symbol.asyncDispose]()
  expect(done).toEqual(['end'])
})
