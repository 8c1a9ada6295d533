import { expect, it } from 'vitest'
import { UdpDialogue } from '../../net/udp-dialogue.ts'
import { fixedAnswer, goodbye, greeting } from './protocol.ts'
import { startHelpdeskServer } from './server.ts'

const withinMs = 5000

async function start() {
  const lines: string[] = []
  const say = (line: string) => lines.push(line)
  const server = await startHelpdeskServer({ host: '127.0.0.1', port: 0, lang: 'es', say, maxKept: 50 })
  return {
    open: () => UdpDialogue.open({ host: '127.0.0.1', port: server.port }),
    said: () => lines.flatMap((line) => line.split(' dice: ').slice(1)),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
}

async function ask(dialogue: UdpDialogue, datagram: string | Buffer): Promise<string> {
  dialogue.send(Buffer.from(datagram))
  const came = await dialogue.next(withinMs)
  if (came.kind !== 'datagram') throw new Error(`waited for an answer, and there was: ${came.kind}`)
  return came.bytes.toString('latin1')
}

const latin1 = (text: string) => Buffer.from(text).toString('latin1')

it('leads a conversation from the greeting to the goodbye, and says nothing unasked', async () => {
  await using our = await start()
  await using ana = await our.open()
  const answers = []
  for (const text of ['hola', 'Ana María Ñúñez', '¿Cuándo empiezan las clases?', '¿Y dónde?', 'exit'])
    answers.push(await ask(ana, text))
  const offer = 'Ana María Ñúñez, ¿en qué puedo ayudarte?'
  expect(answers).toEqual([greeting, offer, fixedAnswer, fixedAnswer, goodbye].map(latin1))
  expect(await ana.next(20)).toEqual({ kind: 'silence' })
  expect(our.said()).toEqual(['hola', 'Ana María Ñúñez', '¿Cuándo empiezan las clases?', '¿Y dónde?', 'exit'])
})

it('keeps two clients apart, and serves the next when one vanished', async () => {
  await using our = await start()
  {
    await using gone = await our.open()
    gone.send(Buffer.from('hola'))
  }
  await using ana = await our.open()
  await using luis = await our.open()
  expect([await ask(ana, 'hola'), await ask(luis, '')]).toEqual([latin1(greeting), latin1(greeting)])
  expect([await ask(ana, 'Ana'), await ask(luis, 'Luis')].map((text) => text.split(',')[0])).toEqual(['Ana', 'Luis'])
  expect(await ask(ana, 'exit')).toBe(goodbye)
  expect(await ask(luis, '¿Sigo aquí?')).toBe(latin1(fixedAnswer))
  expect(await ask(ana, '¿Y yo?')).toBe(latin1(greeting))
})

it('survives the longest datagrams and bytes that are no text', async () => {
  await using our = await start()
  await using ana = await our.open()
  expect(await ask(ana, Buffer.alloc(65_507, 'x'))).toBe(latin1(greeting))
  expect(await ask(ana, Buffer.alloc(65_507, 'x'))).toMatch(/^ERROR/)
  expect(await ask(ana, Buffer.from([0xff, 0x41]))).toBe(`\u00ffA${latin1(', ¿en qué puedo ayudarte?')}`)
  expect(await ask(ana, Buffer.alloc(65_507, 0xff))).toBe(latin1(fixedAnswer))
})

it('answers each datagram of a burst, in order', async () => {
  await using our = await start()
  await using ana = await our.open()
  for (let i = 0; i < 30; i++) ana.send(Buffer.from(`${i}`))
  const answers = []
  for (let i = 0; i < 30; i++) answers.push(await ana.next(withinMs))
  const texts = answers.map((came) => came.kind === 'datagram' && String(came.bytes))
  expect(texts).toEqual([greeting, '1, ¿en qué puedo ayudarte?', ...Array(28).fill(fixedAnswer)])
})
