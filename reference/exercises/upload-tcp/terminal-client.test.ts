import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { ReferenceProcess } from '../../command-line/reference-process.ts'
import { freePort } from '../../net/free-port.ts'
import { TcpListener } from '../../net/tcp-listener.ts'
import { BareTalker } from './bare-talker.ts'
import { runTerminalClient } from './terminal-client.ts'

/** A client in this process with a keyboard of its own, and a server that says what the test says. */
async function start(files: Record<string, string | Buffer>, port?: number, replyWithinMs?: number) {
  const dir = await mkdtemp(join(tmpdir(), 'upload-tcp-from-'))
  for (const [name, content] of Object.entries(files)) await writeFile(join(dir, name), content)
  const listener = await TcpListener.listen()
  const input = new PassThrough()
  const stop = new AbortController()
  const shown = { output: '', errors: '' }
  const exit = runTerminalClient({
    host: '127.0.0.1',
    port: port ?? listener.port,
    dir,
    lang: 'es',
    input,
    output: { write: (text) => (shown.output += text) },
    errors: { write: (text) => (shown.errors += text) },
    signal: stop.signal,
    ...(replyWithinMs !== undefined && { replyWithinMs }),
  })
  return {
    dir,
    input,
    exit,
    shown,
    stop,
    names: () => readdir(dir),
    async server() {
      const session = await listener.accept(5000)
      if (!session) throw new Error('waited for a client')
      return new BareTalker(session)
    },
    async [Symbol.asyncDispose]() {
      stop.abort()
      await exit
      await listener[Symbol.asyncDispose]()
      await rm(dir, { recursive: true })
    },
  }
}

it('sends a file after OK, and deletes it only after the receipt', async () => {
  await using our = await start({ 'a b ñ.pdf': 'hola' })
  our.input.write('a b ñ.pdf\n')
  await using server = await our.server()
  expect(await server.line()).toBe('SUBIR a b ñ.pdf 4')
  expect(await server.tcp.next(30)).toEqual({ kind: 'deadline' })
  for (const byte of 'OK\n') await server.send(byte)
  expect(String(await server.bytes(4))).toBe('hola')
  expect(await server.tcp.next(30)).toEqual({ kind: 'deadline' })
  expect(await our.names()).toEqual(['a b ñ.pdf'])
  for (const byte of 'RECIBIDO 4\n') await server.send(byte)
  expect(await server.line()).toBe('<end>')
  server.tcp.end()
  expect(await our.exit).toBe(0)
  expect(await our.names()).toEqual([])
  expect(our.shown.output.split('\n').slice(1)).toEqual([
    'Nombre del fichero: Enviando a b ñ.pdf: 4 bytes',
    'El servidor confirmó los 4 bytes de a b ñ.pdf. Se borró la copia local.',
    '',
  ])
})

it.each([0, 1, 1025, 3_000_001])('sends %d bytes exactly', async (size) => {
  const content = Buffer.from(Array.from({ length: size }, (_, i) => (i * 31 + (i >> 8)) % 256))
  await using our = await start({ 'x.pdf': content })
  our.input.write('x.pdf\n')
  await using server = await our.server()
  expect(await server.line()).toBe(`SUBIR x.pdf ${size}`)
  await server.send('OK\n')
  expect((await server.bytes(size)).equals(content)).toBe(true)
  await server.send(`RECIBIDO ${size}\n`)
  expect(await our.exit).toBe(0)
})

it.each([
  ['si', 'SI'],
  ['quizás\nSÍ', 'SI'],
  ['s', 'SI'],
])('asks the person whether to overwrite and passes %j on', async (typed, passed) => {
  await using our = await start({ 'a.pdf': 'hola' })
  our.input.write('a.pdf\n')
  await using server = await our.server()
  await server.line()
  await server.send('EXISTE\n')
  expect(await server.tcp.next(30)).toEqual({ kind: 'deadline' })
  our.input.write(`${typed}\n`)
  expect(await server.line()).toBe(passed)
  expect(our.shown.output).toMatch(/El servidor ya tiene a\.pdf\. ¿Sobrescribirlo\? \(si\/no\): $/)
  await server.send('OK\n')
  expect(String(await server.bytes(4))).toBe('hola')
  await server.send('RECIBIDO 4\n')
  expect(await our.exit).toBe(0)
})

it.each(['no\n', 'N\n', undefined])('cancels and keeps the file when the person types %j', async (typed) => {
  await using our = await start({ 'a.pdf': 'hola' })
  our.input.write('a.pdf\n')
  await using server = await our.server()
  await server.line()
  await server.send('EXISTE\n')
  if (typed === undefined) our.input.end()
  else our.input.write(typed)
  expect(await server.line()).toBe('NO')
  server.tcp.end()
  expect(await our.exit).toBe(0)
  expect(await our.names()).toEqual(['a.pdf'])
  expect(our.shown.output).toMatch(/Cancelado: [^\n]*\n$/)
})

it.each([
  ['an error', 'ERROR nombre no permitido\n', /no aceptó a\.pdf: nombre no permitido\n$/],
  ['something unexpected', 'HOLA\u001b[2J\n', /no se esperaba: «HOLA�\[2J»/],
  ['a receipt at once', 'RECIBIDO 4\n', /no se esperaba: «RECIBIDO 4»/],
  ['an error instead of the receipt', 'OK\nERROR no se pudo guardar\n', /no aceptó a\.pdf: no se pudo guardar\n$/],
  ['a receipt of another size', 'OK\nRECIBIDO 3\n', /no se esperaba: «RECIBIDO 3»/],
  ['a very long line', 'x'.repeat(5000), /línea demasiado larga/],
])('keeps the file and ends with 1 after %s', async (_, answer, sentence) => {
  await using our = await start({ 'a.pdf': 'hola' })
  our.input.write('a.pdf\n')
  await using server = await our.server()
  await server.line()
  await server.send(answer)
  expect(await our.exit).toBe(1)
  expect(our.shown.errors).toMatch(sentence)
  expect(await our.names()).toEqual(['a.pdf'])
})

it.each([
  ['end', '', /cerró la conexión\. No se envió a\.pdf/],
  ['reset', '', /se cortó \(ECONNRESET\)\. No se envió a\.pdf/],
  ['end', 'OK\n', /cerró la conexión\. No hubo confirmación de a\.pdf/],
  ['reset', 'OK\n', /No hubo confirmación de a\.pdf/],
] as const)('keeps the file when the server goes away: %s after %j', async (how, answer, sentence) => {
  await using our = await start({ 'a.pdf': Buffer.alloc(4_000_000) })
  our.input.write('a.pdf\n')
  await using server = await our.server()
  await server.line()
  await server.send(answer)
  if (answer !== '') await server.bytes(1000)
  server.tcp[how]()
  expect(await our.exit).toBe(1)
  expect(our.shown.errors).toMatch(sentence)
  expect(await our.names()).toEqual(['a.pdf'])
})

it.each([
  ['answers nothing', ''],
  ['does not read', 'OK\n'],
])('does not wait for ever for a server that %s', async (_, answer) => {
  await using our = await start({ 'a.pdf': Buffer.alloc(20_000_000) }, undefined, 50)
  our.input.write('a.pdf\n')
  await using server = await our.server()
  await server.line()
  server.tcp.stopReading()
  await server.send(answer)
  expect(await our.exit).toBe(1)
  expect(await our.names()).toEqual(['a.pdf'])
})

it('does not delete a file that changed while it was sent', async () => {
  await using our = await start({ 'a.pdf': 'hola' })
  our.input.write('a.pdf\n')
  await using server = await our.server()
  await server.line()
  await utimes(join(our.dir, 'a.pdf'), 1, 1)
  await server.send('OK\nRECIBIDO 4\n')
  expect(await our.exit).toBe(1)
  expect(our.shown.errors).toMatch(/cambió mientras se enviaba: no se borra/)
  expect(await our.names()).toEqual(['a.pdf'])
})

it('breaks the connection off when the file becomes shorter', async () => {
  await using our = await start({ 'a.pdf': 'hola' })
  our.input.write('a.pdf\n')
  await using server = await our.server()
  await server.line()
  await writeFile(join(our.dir, 'a.pdf'), '')
  await server.send('OK\n')
  expect(await our.exit).toBe(1)
  expect(our.shown.errors).toMatch(/No se pudo leer a\.pdf hasta el final/)
})

it.each(['nada.pdf', '../a.pdf', ''])('asks the server for nothing when there is no file %j', async (name) => {
  await using our = await start({ 'a.pdf': 'hola' })
  our.input.write(`${name}\n`)
  await using server = await our.server()
  expect(await server.line()).toBe('<end>')
  expect(await our.exit).toBe(1)
  expect(our.shown.errors).toMatch(/No hay ningún fichero/)
})

it('leaves politely at the end of the keyboard and on Ctrl+C', async () => {
  await using ending = await start({})
  ending.input.end()
  expect(await ending.exit).toBe(0)
  await using asked = await start({ 'a.pdf': 'hola' })
  asked.input.write('a.pdf\n')
  await using server = await asked.server()
  await server.line()
  asked.stop.abort()
  expect(await asked.exit).toBe(0)
  expect(await asked.names()).toEqual(['a.pdf'])
})

it('says that nobody listens', async () => {
  await using our = await start({}, await freePort())
  expect(await our.exit).toBe(1)
  expect(our.shown.errors).toMatch(/^No hay ningún servidor escuchando en [^\n]*\n$/)
})

it('runs both programs from the command line', async () => {
  const to = await mkdtemp(join(tmpdir(), 'upload-tcp-to-'))
  const from = await mkdtemp(join(tmpdir(), 'upload-tcp-from-'))
  await writeFile(join(from, 'mi informe.pdf'), 'nuevo')
  await writeFile(join(to, 'mi informe.pdf'), 'viejo')
  {
    await using server = ReferenceProcess.start(['upload-tcp', 'server', '--port', '0', '--dir', to])
    const port = await server.listeningPort()
    await using client = ReferenceProcess.start(['upload-tcp', 'client', '--port', port, '--dir', from, '--lang', 'en'])
    client.type('mi informe.pdf')
    await client.outputMatching(/already has mi informe\.pdf\. Overwrite it\? \(yes\/no\): $/)
    client.type('yes')
    expect(await client.exit()).toBe(0)
    expect(client.output).toMatch(/confirmed the 5 bytes of mi informe\.pdf/)
    await server.outputMatching(/recibido mi informe\.pdf \(5 bytes\)/)
    server.signal('SIGTERM')
    expect(await server.exit()).toBe(0)
  }
  expect(await readFile(join(to, 'mi informe.pdf'), 'utf8')).toBe('nuevo')
  expect(await readdir(from)).toEqual([])
  await rm(to, { recursive: true })
  await rm(from, { recursive: true })
})
