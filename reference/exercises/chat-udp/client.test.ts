import { afterEach, beforeEach, expect, it } from 'vitest'
import { type UdpAddress, UdpPort } from '../../net/udp-port.ts'
import { BarePerson } from './bare-person.ts'
import { ChatUdpClient } from './client.ts'
import { startChatUdpServer } from './server.ts'

const quick = { joinEveryMs: 15, leaveEveryMs: 15 }
let scripted: UdpPort
let heard: string[]
let answer: (text: string, count: number) => readonly string[]

beforeEach(async () => {
  heard = []
  scripted = await UdpPort.bind('127.0.0.1', 0, {
    received: (bytes, from) => {
      heard.push(bytes.toString())
      for (const text of answer(bytes.toString(), heard.length)) scripted.send(Buffer.from(text), from)
    },
  })
})

afterEach(() => scripted.close())

const open = () => ChatUdpClient.open({ host: '127.0.0.1', port: scripted.port }, quick)

it('repeats UNIRSE until it is answered, and not afterwards', async () => {
  answer = (text, count) => (count === 3 ? ['ESPERA'] : text === 'MSG fin' ? ['FIN'] : [])
  await using client = await open()
  expect(await client.next()).toEqual({ kind: 'wait' })
  client.say('fin')
  expect(await client.next()).toEqual({ kind: 'end' })
  expect(heard).toEqual(['UNIRSE', 'UNIRSE', 'UNIRSE', 'MSG fin'])
})

it('hears a repeated text once, and the same text again after its own', async () => {
  answer = (text) => (text === 'UNIRSE' ? ['MSG eco', 'MSG eco', 'TURNO'] : ['MSG eco'])
  await using client = await open()
  expect(await client.next()).toEqual({ kind: 'text', text: 'eco' })
  expect(await client.next()).toEqual({ kind: 'turn' })
  client.say('hola')
  expect(await client.next()).toEqual({ kind: 'text', text: 'eco' })
})

it('keeps its turn when the server refuses the text for another reason than the turn', async () => {
  answer = (text) => [text === 'UNIRSE' ? 'TURNO' : text === 'MSG ya' ? 'ERROR no es su turno' : 'ERROR largo']
  await using client = await open()
  await client.next()
  client.say('x')
  expect(await client.next()).toEqual({ kind: 'error', why: 'largo', isOver: false, keepsTurn: true })
  client.say('ya')
  expect(await client.next()).toMatchObject({ keepsTurn: false })
})

it('says goodbye three times at most, or until it is answered', async () => {
  answer = (text, count) => (text === 'UNIRSE' ? ['TURNO'] : count === 3 ? ['FIN'] : [])
  await using answered = await open()
  await answered.next()
  answered.leave()
  expect(await answered.next()).toEqual({ kind: 'end' })
  expect(heard).toEqual(['UNIRSE', 'desconectar', 'desconectar'])
  answer = (text) => (text === 'UNIRSE' ? ['TURNO'] : [])
  await using unanswered = await open()
  await unanswered.next()
  const pending = unanswered.next()
  unanswered.leave()
  expect(await pending).toEqual({ kind: 'end' })
  expect(heard.slice(3)).toEqual(['UNIRSE', 'desconectar', 'desconectar', 'desconectar'])
})

it('notices that the server has gone', async () => {
  answer = () => ['TURNO']
  await using client = await open()
  await client.next()
  await scripted.close()
  client.say('hola')
  expect(await client.next()).toEqual({ kind: 'lost', how: 'broken' })
})

it('gets into a conversation through a network that loses and repeats', async () => {
  await using server = await startChatUdpServer({ host: '127.0.0.1', port: 0, lang: 'es', say: () => {} })
  await using luis = await BarePerson.open(server.port)
  await using relay = await badRelay(server.port)
  await using ana = await ChatUdpClient.open({ host: '127.0.0.1', port: relay.port }, quick)
  const first = ana.next()
  await expect.poll(() => relay.passed, { timeout: 5000, interval: 2 }).toBeGreaterThan(0)
  expect(await luis.ask('UNIRSE')).toBe('ESPERA')
  expect(await first).toEqual({ kind: 'turn' })
  ana.say('hola')
  expect(await luis.heard()).toBe('MSG hola')
  luis.send('MSG buenas')
  let came = await ana.next()
  while (came.kind === 'turn' || came.kind === 'error') came = await ana.next()
  expect(came).toEqual({ kind: 'text', text: 'buenas' })
  luis.send('desconectar')
  expect(await luis.heard()).toBe('FIN')
})

/** Loses the first two datagrams from each side, and sends every later one twice. */
async function badRelay(to: number) {
  let client: UdpAddress | undefined
  const counts = { up: 0, down: 0 }
  const towards = await UdpPort.connect(
    { host: '127.0.0.1', port: to },
    {
      received: (bytes) => {
        counts.down += 1
        for (let copies = counts.down <= 2 ? 0 : 2; copies > 0; copies -= 1) near.send(bytes, client)
      },
    },
  )
  const near: UdpPort = await UdpPort.bind('127.0.0.1', 0, {
    received: (bytes, from) => {
      client = from
      counts.up += 1
      for (let copies = counts.up <= 2 ? 0 : 2; copies > 0; copies -= 1) towards.send(bytes)
    },
  })
  return {
    port: near.port,
    get passed() {
      return Math.max(0, counts.up - 2)
    },
    async [Symbol.asyncDispose]() {
      await near.close()
      await towards.close()
    },
  }
}
