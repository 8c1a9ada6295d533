import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { BarePerson, connectPair } from './bare-person.ts'
import { maxTextBytes } from './protocol.ts'
import { type ChatTcpServer, startChatTcpServer } from './server.ts'

let server: ChatTcpServer
let said: string[]

beforeEach(async () => {
  said = []
  server = await startChatTcpServer({ host: '127.0.0.1', port: 0, lang: 'es', say: (line) => said.push(line) })
})

afterEach(() => server[Symbol.asyncDispose]())

it('passes the turn with each text, and ends both when one says so', async () => {
  const [ana, luis] = await connectPair(server.port)
  await using _ana = ana
  await using _luis = luis
  ana.write('MSG hola\n')
  expect(await luis.line()).toBe('MSG hola')
  luis.write('MSG ¿qué tal?\n')
  expect(await ana.line()).toBe('MSG ¿qué tal?')
  luis.write('desconectar\n')
  expect([await ana.line(), await ana.line(), await luis.line()]).toEqual(['FIN', '(end)', '(end)'])
  expect(said.slice(-2)).toEqual([expect.stringMatching(/^Conversan /), expect.stringMatching(/ se desconectó\.$/)])
})

it('understands a text that is cut at any byte', async () => {
  const [ana, luis] = await connectPair(server.port)
  await using _ana = ana
  await using _luis = luis
  const message = Buffer.from('MSG ñandú 😀\n')
  let [from, to] = [ana, luis]
  for (let cut = 1; cut < message.length; cut += 1) {
    from.write(message.subarray(0, cut))
    await new Promise<void>((resolve) => setImmediate(resolve))
    from.write(message.subarray(cut))
    expect(await to.line()).toBe('MSG ñandú 😀')
    ;[from, to] = [to, from]
  }
})

it('takes what comes in one piece in order', async () => {
  const [ana, luis] = await connectPair(server.port)
  await using _ana = ana
  await using _luis = luis
  ana.write('MSG una\nMSG dos\nhola\ndesconectar\n')
  expect([await luis.line(), await luis.line(), await luis.line()]).toEqual(['MSG una', 'FIN', '(end)'])
  expect([await ana.line(), await ana.line(), await ana.line()]).toEqual([
    'ERROR no es su turno',
    'ERROR mensaje desconocido',
    '(end)',
  ])
})

it.each([127, 128, 1023, 1024, 1025, 60_000, maxTextBytes])('hands over %i bytes whole', async (size) => {
  const [ana, luis] = await connectPair(server.port)
  await using _ana = ana
  await using _luis = luis
  const text = 'ñ'.repeat(Math.floor(size / 2)) + 'x'.repeat(size % 2)
  ana.write(`MSG ${text}\n`)
  expect(await luis.line()).toBe(`MSG ${text}`)
})

it('refuses what is malformed and leaves the turn where it was', async () => {
  const [ana, luis] = await connectPair(server.port)
  await using _ana = ana
  await using _luis = luis
  luis.write('MSG yo primero\n')
  expect(await luis.line()).toBe('ERROR no es su turno')
  for (const [wrong, why] of [
    ['\n', 'mensaje desconocido'],
    ['msg hola\n', 'mensaje desconocido'],
    [Buffer.from([0x4d, 0x53, 0x47, 0x20, 0xff, 0x0a]), 'el texto no es UTF-8'],
  ] as const) {
    ana.write(wrong)
    expect(await ana.line()).toBe(`ERROR ${why}`)
  }
  ana.write('MSG\n')
  expect(await luis.line()).toBe('MSG ')
})

it('ends the conversation of who sends a line without end', async () => {
  const [ana, luis] = await connectPair(server.port)
  await using _ana = ana
  await using _luis = luis
  ana.write('x'.repeat(maxTextBytes + 5))
  expect([await ana.line(), await ana.line()]).toEqual([`ERROR el texto pasa de ${maxTextBytes} bytes`, '(end)'])
  expect([await luis.line(), await luis.line()]).toEqual(['FIN', '(end)'])
})

it.each(['FIN', 'RST'])('tells the other one when somebody vanishes in the middle of a text (%s)', async (how) => {
  const ana = connect(server.port, '127.0.0.1')
  await once(ana, 'connect')
  await using luis = await BarePerson.connect(server.port)
  expect(await luis.line()).toBe('ESPERA')
  ana.write('MSG a med')
  if (how === 'RST') ana.resetAndDestroy()
  else ana.end()
  expect([await luis.line(), await luis.line()]).toEqual(['FIN', '(end)'])
  ana.destroy()
})

it('forgets who waited and left, and seats two others', async () => {
  const gone = await BarePerson.connect(server.port)
  gone.end()
  expect(await gone.line()).toBe('(end)')
  const [ana, luis] = await connectPair(server.port)
  await using _ana = ana
  await using _luis = luis
})

it('keeps conversations apart, also from who sends one byte or does not read', async () => {
  const [ana, luis] = await connectPair(server.port)
  await using _ana = ana
  await using _luis = luis
  const [eva, paz] = await connectPair(server.port)
  await using _eva = eva
  await using _paz = paz
  await using alone = await BarePerson.connect(server.port)
  ana.write('M')
  alone.write('MSG ¿hay alguien?\n')
  expect(await alone.line()).toBe('ERROR no es su turno')
  luis.write('MSG no\n'.repeat(1000))
  eva.write('MSG hola\n')
  expect(await paz.line()).toBe('MSG hola')
  ana.write('SG hola\n')
  expect(await luis.line()).toBe('ERROR no es su turno')
  paz.write('desconectar\n')
  expect([await eva.line(), await eva.line()]).toEqual(['FIN', '(end)'])
})

it('gives up who asks without reading what is answered', async () => {
  const [ana, luis] = await connectPair(server.port)
  await using _ana = ana
  await using _luis = luis
  luis.write('x\n'.repeat(2_000_000))
  expect([await ana.line(), await ana.line()]).toEqual(['FIN', '(end)'])
  expect(said.at(-1)).toMatch(/envió demasiado o no leyó/)
})

it('tells everybody when it ends', async () => {
  const [ana, luis] = await connectPair(server.port)
  await using _ana = ana
  await using _luis = luis
  const ended = server[Symbol.asyncDispose]()
  expect([await ana.line(), await ana.line(), await luis.line()]).toEqual(['FIN', '(end)', 'FIN'])
  await ended
})
