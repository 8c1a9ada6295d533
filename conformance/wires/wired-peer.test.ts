import { describe, expect, it } from 'vitest'
import { ExpectationFailed } from '../model/outcome-errors.ts'
import { wiredPair } from './fixtures/wired-pair.ts'

const heads = 'exercise: upload-tcp\ntitle: prueba\n'
const texts = `messages:
  offer: "SUBIR {name} {size}"
  accept: { text: OK, match: ["^ok", "^si$"] }
  ask: EXISTE
  overwrite: SI
  keep: "NO"
  refuse: "ERROR {reason}"
`
const wires = {
  lines: `${heads}framing: line\n${texts}  content: { text: "{bytes}", framing: size }\n  receipt: "RECIBIDO {size}"\n`,
  raw: `${heads}framing: raw\n${texts}  content: { text: "{bytes}", framing: { marker: "<EOF>" } }\n  receipt: Recibido\n`,
  'end of stream': `${heads}framing: line\n${texts}  content: { text: "{bytes}", framing: end-of-stream }\n  receipt: Recibido\n`,
  'length before': `${heads}framing: { length: 4, order: big }\n${texts}  content: "{bytes}"\n  receipt: Recibido\n`,
  'size apart': `${heads}framing: line\n${texts}  content: ["{size}", { from: server, text: OK, match: any }, { text: "{bytes}", framing: size }]\n  receipt: Recibido\n`,
}

describe.each(Object.entries(wires))('a wire with %s', (_name, yaml) => {
  it('carries a whole conversation', async () => {
    await using pair = await wiredPair(yaml)
    const { client, server } = pair
    const bytes = Buffer.from([0, 10, 13, 255, 60, 69, 79])
    await client.say('offer', { name: 'mi año.pdf', size: bytes.length })
    expect((await server.expect(['offer'])).fields).toEqual({ name: 'mi año.pdf', size: 7 })
    await server.say('ask')
    expect((await client.expect(['accept', 'ask', 'refuse'])).message).toBe('ask')
    await client.say('overwrite')
    expect((await server.expect(['overwrite', 'keep'])).message).toBe('overwrite')
    await server.say('accept')
    await client.expect(['accept', 'refuse'])
    const [content] = await Promise.all([server.expect(['content']), client.say('content', { bytes })])
    expect(content.fields.bytes).toEqual(bytes)
    await server.say('receipt')
    expect((await client.expect(['receipt'])).message).toBe('receipt')
  })
})

it('takes an answer in other words, and says what came when it is none of them', async () => {
  await using pair = await wiredPair(wires.lines)
  await pair.server.sendBytes(Buffer.from('Sí\nQUIZÁS\n'))
  expect((await pair.client.expect(['accept', 'ask'])).message).toBe('accept')
  const failed = await pair.client.expect(['accept', 'ask']).catch((thrown: unknown) => thrown)
  expect(failed).toBeInstanceOf(ExpectationFailed)
  expect((failed as ExpectationFailed).reason).toMatchObject({ code: 'unexpected-message' })
  expect((failed as ExpectationFailed).reason.text.es).toContain('QUIZÁS')
  expect((failed as ExpectationFailed).reason.expected?.en).toContain('“EXISTE”')
})

it('waits for the rest of a text that comes slowly', async () => {
  await using pair = await wiredPair(wires.raw)
  const heard = pair.client.hear(['accept', 'ask'])
  for (const piece of ['EXI', 'ST', 'E']) {
    await pair.server.sendBytes(Buffer.from(piece))
    await pair.client.frames.take({ framing: { kind: 'length', field: { bytes: 8, order: 'big' } }, withinMs: 0 })
    await new Promise((resolve) => setTimeout(resolve, 60))
  }
  expect(await heard).toMatchObject({ kind: 'message', message: 'ask' })
})

it('takes a line without its end for a line once the other side is silent', async () => {
  await using pair = await wiredPair(wires.lines)
  await pair.server.sendBytes(Buffer.from('OK'))
  expect((await pair.client.expect(['accept'])).message).toBe('accept')
})

it('tells that the other side ended, or stayed silent', async () => {
  await using pair = await wiredPair(wires.lines)
  expect(await pair.client.hear(['accept'], 20)).toMatchObject({ kind: 'deadline' })
  pair.server.session.end()
  expect(await pair.client.hear(['accept'])).toMatchObject({ kind: 'end' })
})

it('tells how much of a content came before the end', async () => {
  await using pair = await wiredPair(wires.lines)
  const { client, server } = pair
  await client.say('offer', { name: 'a', size: 10 })
  await server.expect(['offer'])
  await client.sendBytes(Buffer.from('12345'))
  client.session.end()
  expect(await server.hear(['content'])).toMatchObject({ kind: 'end', bytes: Buffer.from('12345') })
})

it('passes over what means nothing', async () => {
  await using pair = await wiredPair(wires.lines.replace('framing: line', 'framing: line\nignore: ["^bienvenid"]'))
  await pair.server.sendBytes(Buffer.from('¡Bienvenido!\nOK\n').subarray(2))
  await pair.server.sendBytes(Buffer.from('Bienvenida otra vez\nEXISTE\n'))
  expect((await pair.client.expect(['accept'])).message).toBe('accept')
  expect((await pair.client.expect(['ask'])).message).toBe('ask')
})

describe('over UDP', () => {
  const datagrams = (content: string, head = '') =>
    `exercise: upload-udp\ntitle: prueba\nframing: datagram\n${head}${texts}  content: ${content}\n  receipt: "RECIBIDO {size}"\n`
  const numbered = '[{ blocks: { text: "DATOS {seq} {bytes}", bytes: 4, ack: { text: "ACK {seq}" }, empty: true } }]'
  const plain = '[{ blocks: { text: "{bytes}", bytes: 4 } }, FIN]'

  it.each([
    ['numbered blocks, each acknowledged', numbered, 'hola a todos'],
    ['an empty content of one empty block', numbered, ''],
    ['plain blocks up to a last word', plain, 'hola a todos'],
  ])('carries %s', async (_name, content, text) => {
    await using pair = await wiredPair(datagrams(content), 'udp')
    const { client, server } = pair
    await client.say('offer', { name: 'a', size: text.length })
    await server.expect(['offer'])
    const [heard] = await Promise.all([server.expect(['content']), client.say('content', { bytes: Buffer.from(text) })])
    expect(heard.fields.bytes?.toString()).toBe(text)
  })

  it('takes what comes in the place of the last acknowledgement for the message that it is', async () => {
    await using pair = await wiredPair(datagrams(numbered, 'repeat: { everyMs: 20, times: 50 }\n'), 'udp')
    const { client, server } = pair
    const said = client.say('content', { bytes: Buffer.from('hola') })
    expect(await server.session.next(5000)).toMatchObject({ kind: 'bytes', bytes: Buffer.from('DATOS 0 hola') })
    await server.sendBytes(Buffer.from('RECIBIDO 4'))
    await said
    expect((await client.expect(['receipt'])).fields).toEqual({ size: 4 })
  })

  it('says an unanswered datagram again, and answers a repeated one again', async () => {
    await using pair = await wiredPair(datagrams(numbered, 'repeat: { everyMs: 20, times: 50 }\n'), 'udp')
    const { client, server } = pair
    await client.say('offer', { name: 'a', size: 1 })
    const answered = client.expect(['accept'])
    await server.expect(['offer'])
    const again = await server.session.next(5000)
    expect(again).toMatchObject({ kind: 'bytes', bytes: Buffer.from('SUBIR a 1') })
    await server.say('accept')
    expect((await answered).message).toBe('accept')
    expect(client.repeats).toBeGreaterThan(0)
  })
})
