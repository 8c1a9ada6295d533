import { afterEach, beforeEach, expect, it } from 'vitest'
import { BarePerson, joinPair } from './bare-person.ts'
import { maxTextBytes } from './protocol.ts'
import { type ChatUdpServer, type ChatUdpServerOptions, startChatUdpServer } from './server.ts'

let server: ChatUdpServer

const start = (more: Partial<ChatUdpServerOptions> = {}) =>
  startChatUdpServer({ host: '127.0.0.1', port: 0, lang: 'es', say: () => {}, ...more })

beforeEach(async () => {
  server = await start()
})

afterEach(() => server[Symbol.asyncDispose]())

it('passes the turn with each text, and ends both when one says so', async () => {
  const [ana, luis] = await joinPair(server.port)
  await using _ana = ana
  await using _luis = luis
  ana.send('MSG ¿qué tal?')
  expect(await luis.heard()).toBe('MSG ¿qué tal?')
  luis.send('MSG bien\ny tú')
  expect(await ana.heard()).toBe('MSG bien\ny tú')
  expect(await luis.ask('desconectar')).toBe('FIN')
  expect(await ana.heard()).toBe('FIN')
})

it('answers what is repeated with what holds now, and delivers a repeated text once', async () => {
  await using ana = await BarePerson.open(server.port)
  await using luis = await BarePerson.open(server.port)
  ana.send('UNIRSE')
  ana.send('UNIRSE')
  expect(await luis.ask('UNIRSE')).toBe('ESPERA')
  expect([await ana.heard(), await ana.ask('UNIRSE'), await luis.ask('UNIRSE')]).toEqual(['TURNO', 'TURNO', 'ESPERA'])
  ana.send('MSG hola')
  expect(await ana.ask('MSG hola')).toBe('ERROR no es su turno')
  expect(await luis.heard()).toBe('MSG hola')
  expect([await luis.ask('UNIRSE'), await ana.ask('UNIRSE')]).toEqual(['TURNO', 'ESPERA'])
  expect([await luis.ask('desconectar'), await luis.ask('desconectar')]).toEqual(['FIN', 'FIN'])
})

it('tells the end again to who missed it, and that a stranger has to join', async () => {
  const [ana, luis] = await joinPair(server.port)
  await using _ana = ana
  await using _luis = luis
  await using stranger = await BarePerson.open(server.port)
  expect(await luis.ask('desconectar')).toBe('FIN')
  expect([await ana.heard(), await ana.ask('MSG ¿sigues ahí?')]).toEqual(['FIN', 'FIN'])
  expect(await stranger.ask('MSG hola')).toBe('ERROR primero envíe UNIRSE')
  stranger.send('ERROR que no se contesta')
  expect(await stranger.ask('desconectar')).toBe('FIN')
})

it('refuses what is too long, never cuts it, and leaves the turn where it was', async () => {
  const [ana, luis] = await joinPair(server.port)
  await using _ana = ana
  await using _luis = luis
  expect(await ana.ask(`MSG ${'x'.repeat(maxTextBytes + 1)}`)).toBe('ERROR el texto pasa de 1400 bytes')
  expect(await ana.ask(`MSG ${'x'.repeat(60_000)}`)).toBe('ERROR el texto pasa de 1400 bytes')
  const longest = 'ñ'.repeat(maxTextBytes / 2)
  ana.send(`MSG ${longest}`)
  expect(await luis.heard()).toBe(`MSG ${longest}`)
})

it('survives empty, unknown and non-UTF-8 datagrams', async () => {
  const [ana, luis] = await joinPair(server.port)
  await using _ana = ana
  await using _luis = luis
  expect(await ana.ask('')).toBe('ERROR mensaje desconocido')
  expect(await ana.ask('hola')).toBe('ERROR mensaje desconocido')
  expect(await ana.ask(Buffer.from([0xff, 0xfe]))).toBe('ERROR el texto no es UTF-8')
  expect(await luis.ask('MSG antes')).toBe('ERROR no es su turno')
  ana.send('MSG hola')
  expect(await luis.heard()).toBe('MSG hola')
})

it('keeps conversations apart', async () => {
  const [ana, luis] = await joinPair(server.port)
  await using _ana = ana
  await using _luis = luis
  await using third = await BarePerson.open(server.port)
  third.send('UNIRSE')
  expect(await third.ask('MSG hola')).toBe('ERROR no es su turno')
  await using fourth = await BarePerson.open(server.port)
  expect(await fourth.ask('UNIRSE')).toBe('ESPERA')
  expect(await third.heard()).toBe('TURNO')
  third.send('MSG para la cuarta')
  ana.send('MSG para luis')
  expect([await luis.heard(), await fourth.heard()]).toEqual(['MSG para luis', 'MSG para la cuarta'])
})

it('lets who has fallen silent give way', async () => {
  await using impatient = await start({ waitingMs: -1 })
  await using gone = await BarePerson.open(impatient.port)
  await using ana = await BarePerson.open(impatient.port)
  gone.send('UNIRSE')
  ana.send('UNIRSE')
  expect(await ana.ask('MSG hola')).toBe('ERROR no es su turno')
  expect(await gone.ask('MSG hola')).toBe('FIN')
})

it('ends a conversation in which somebody said nothing for long', async () => {
  await using impatient = await start({ idleMs: 40 })
  const [ana, luis] = await joinPair(impatient.port)
  await using _ana = ana
  await using _luis = luis
  expect([await ana.heard(), await luis.heard()]).toEqual(['FIN', 'FIN'])
})

it('tells everybody when it ends', async () => {
  const ending = await start()
  const [ana, luis] = await joinPair(ending.port)
  await using _ana = ana
  await using _luis = luis
  await ending[Symbol.asyncDispose]()
  expect([await ana.heard(), await luis.heard()]).toEqual(['FIN', 'FIN'])
})
