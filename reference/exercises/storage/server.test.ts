import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { encodeFrame } from '../../wire/length-prefix.ts'
import { encodePickle } from '../../wire/pickle/encode-pickle.ts'
import { PickleInstance, type PickleValue } from '../../wire/pickle/pickle-value.ts'
import { descargar, difundir, duplicar, encodeMensaje, lengthField, listar, reenviar, subir } from './protocol.ts'
import { type StorageServer, startStorageServer } from './server.ts'
import { StorageSession, temporaryFolder } from './storage-session.ts'

const every = Buffer.from(Array.from({ length: 256 }, (_, i) => i))
const files: Readonly<Record<string, Buffer>> = {
  vacio: Buffer.alloc(0),
  'ñandú áé 日.txt': Buffer.from('x'),
  'todos.bin': every,
  menos: Buffer.alloc(65_535, every),
  justo: Buffer.alloc(65_536, every),
  más: Buffer.alloc(65_537, every),
  'grande.bin': Buffer.alloc(5_000_000, every),
}
const error = { operacion: null, data: null, estado: 'error' }
const ok = { ...error, estado: 'ok' }

async function start() {
  const folder = await temporaryFolder()
  const archivos = join(folder.path, 'archivos')
  await mkdir(archivos)
  for (const [name, content] of Object.entries(files)) await writeFile(join(archivos, name), content)
  const lines: string[] = []
  const say = (line: string) => lines.push(line)
  const server = await startStorageServer({ host: '127.0.0.1', port: 0, dir: folder.path, say })
  const dispose = async () => {
    await server[Symbol.asyncDispose]()
    await folder[Symbol.asyncDispose]()
  }
  return { server, lines, archivos, [Symbol.asyncDispose]: dispose }
}

const until = (condition: () => void) => vi.waitFor(condition, { timeout: 5000, interval: 5 })
const addressOf = (server: StorageServer) => server.clients.at(-1) as string

function expectBytes(data: PickleValue | undefined, content: Buffer | undefined): void {
  expect(Buffer.compare(data as Uint8Array, content as Buffer)).toBe(0)
}

it('lists every file and gives each one exactly, several requests in one segment', async () => {
  await using running = await start()
  await using ana = await StorageSession.open(running.server.port)
  const names = Object.keys(files)
  await ana.send(listar, ...names.map(descargar), listar)
  expect([...((await ana.next()).data as string[])].sort()).toEqual([...names].sort())
  for (const name of names) expectBytes((await ana.next()).data, files[name])
  expect((await ana.next()).estado).toBe('ok')
})

it('understands a request cut at every byte', async () => {
  await using running = await start()
  await using ana = await StorageSession.open(running.server.port)
  const frame = encodeMensaje(descargar('todos.bin'))
  for (let cut = 1; cut < frame.length; cut++) {
    await ana.tcp.write(frame.subarray(0, cut))
    // the answer to another client proves that the first piece has been read on its own
    await using luis = await StorageSession.open(running.server.port)
    await luis.ask(descargar('vacio'))
    await ana.tcp.write(frame.subarray(cut))
    expectBytes((await ana.next()).data, every)
  }
})

it.each<[string, PickleValue]>([
  ['an unknown name', 'nada'],
  ['a path that leaves', '../archivos/vacio'],
  ['an absolute path', '/etc/passwd'],
  ['NUL', 'vacio\0'],
  ['nothing', ''],
  ['the folder', '.'],
  ['None', null],
  ['a list', ['vacio']],
  ['bytes', Buffer.from('vacio')],
])('answers error to a download of %s, and the conversation goes on', async (_name, data) => {
  await using running = await start()
  await using ana = await StorageSession.open(running.server.port)
  expect(await ana.ask({ operacion: 'descargar', data })).toEqual(error)
  expect((await ana.ask(descargar('vacio'))).estado).toBe('ok')
})

it.each([
  ['an unknown operation', encodeMensaje({ operacion: 'borrar', data: 'vacio' })],
  ['no operation', encodeMensaje({})],
  ['an empty message', Buffer.alloc(4)],
  ['no pickle', encodeFrame(Buffer.from('{"operacion":"listar"}'), lengthField)],
  ['a pickle of a text', encodeFrame(encodePickle('listar'), lengthField)],
  ['another class', encodeFrame(encodePickle(new PickleInstance('mensaje', 'Mensaje')), lengthField)],
  ['a pickle that would run code', encodeFrame(Buffer.from("cos\nsystem\n(S'touch pwned'\ntR."), lengthField)],
])('answers error to %s, runs nothing, and goes on', async (_name, bytes) => {
  await using running = await start()
  await using ana = await StorageSession.open(running.server.port)
  await ana.tcp.write(bytes)
  expect(await ana.next()).toEqual(error)
  expect((await ana.ask(listar)).estado).toBe('ok')
})

it('refuses a length over the limit, after answering what came before, and serves the others', async () => {
  await using running = await start()
  await using luis = await StorageSession.open(running.server.port)
  await using ana = await StorageSession.open(running.server.port)
  await ana.tcp.write(Buffer.concat([encodeMensaje(descargar('vacio')), Buffer.from('ffffffff7b', 'hex')]))
  expect((await ana.next()).estado).toBe('ok')
  expect(await ana.next()).toEqual(error)
  expect(await ana.ending()).toBe('end')
  expect((await luis.ask(listar)).estado).toBe('ok')
})

it('answers everything that came before the end of a client that stops speaking', async () => {
  await using running = await start()
  await using ana = await StorageSession.open(running.server.port)
  await ana.send(...Array.from({ length: 20 }, () => descargar('más')))
  ana.tcp.end()
  for (let i = 0; i < 20; i++) expectBytes((await ana.next()).data, files['más'])
  expect(await ana.ending()).toBe('end')
})

it('forgets who leaves in the middle of a message, by FIN or by reset', async () => {
  await using running = await start()
  const { server, lines, archivos } = running
  await using eva = await StorageSession.open(server.port)
  await eva.ask(listar)
  const half = encodeMensaje(subir('media.bin', Buffer.alloc(100_000)))
  await using ana = await StorageSession.open(server.port)
  await using luis = await StorageSession.open(server.port)
  await ana.tcp.write(half.subarray(0, 50_000))
  await luis.tcp.write(half.subarray(0, 3))
  await until(() => expect(server.clients).toHaveLength(3))
  ana.tcp.end()
  luis.tcp.reset()
  await until(() => expect(server.clients).toHaveLength(1))
  expect(await readdir(archivos)).not.toContain('media.bin')
  expect((await eva.ask(listar)).estado).toBe('ok')
  expect(lines.filter((line) => line.startsWith('Cliente desconectado'))).toHaveLength(2)
})

it('stores what is uploaded, exactly and only inside its folder', async () => {
  await using running = await start()
  await using ana = await StorageSession.open(running.server.port)
  expect(await ana.ask(subir('nuevo.bin', files['grande.bin'] as Buffer))).toEqual(ok)
  expectBytes(await readFile(join(running.archivos, 'nuevo.bin')), files['grande.bin'])
  expect(await ana.ask(subir('nuevo.bin', every))).toEqual(ok)
  expectBytes((await ana.ask(descargar('nuevo.bin'))).data, every)
  for (const name of ['../fuera', '/tmp/fuera', '', '..', 'a/b'])
    expect(await ana.ask(subir(name, every))).toEqual(error)
  for (const data of [null, ['a'], ['a', 'texto'], [1, every], ['a', every, 1]])
    expect(await ana.ask({ operacion: 'subir', data })).toEqual(error)
  expect((await readdir(running.archivos)).sort()).toEqual([...Object.keys(files), 'nuevo.bin'].sort())
  expect(await readdir(join(running.archivos, '..'))).toEqual(['archivos'])
})

it('duplicates under a new name', async () => {
  await using running = await start()
  await using ana = await StorageSession.open(running.server.port)
  expect(await ana.ask(duplicar('todos.bin'))).toEqual({ ...ok, data: 'todos (copia 1).bin' })
  expectBytes((await ana.ask(descargar('todos (copia 1).bin'))).data, every)
  expect(await ana.ask(duplicar('nada'))).toEqual(error)
})

it('sends a file to everybody and a text to one', async () => {
  await using running = await start()
  const { server } = running
  await using ana = await StorageSession.open(server.port)
  await ana.ask(listar)
  const anasAddress = addressOf(server)
  await using luis = await StorageSession.open(server.port)
  await luis.ask(listar)
  const luisAddress = addressOf(server)
  await ana.send(difundir('todos.bin'))
  for (const each of [ana, luis]) {
    const pushed = await each.next()
    expect(pushed).toMatchObject({ operacion: 'difundir', estado: 'ok' })
    expectBytes((pushed.data as PickleValue[])[1], every)
  }
  expect(await ana.next()).toEqual(ok)
  expect(await ana.ask(reenviar(luisAddress, '¿qué tal?'))).toEqual(ok)
  expect(await luis.next()).toEqual({ operacion: 'reenviar', data: [anasAddress, '¿qué tal?'], estado: 'ok' })
  for (const wrong of [difundir('nada'), reenviar('127.0.0.1:1', 'x'), { operacion: 'reenviar', data: 'x' }])
    expect(await ana.ask(wrong)).toEqual(error)
})

it('prints the lines of the assignment, and nothing that commands the terminal', async () => {
  await using running = await start()
  const { server, lines } = running
  await using ana = await StorageSession.open(server.port)
  await ana.ask(descargar('\u001b[2Jx\ny'))
  const address = addressOf(server)
  await server.close()
  expect(lines).toEqual([
    `Servidor escuchando en 127.0.0.1: ${server.port}`,
    'CTRL + C -> SALIR',
    `Cliente conectado: ${address}`,
    `Mensaje recibido de ${address}: descargar, «�[2Jx y»`,
    'Cerrando el servidor',
  ])
  expect(await ana.ending()).toBe('end')
})

it('refuses a port in use', async () => {
  await using running = await start()
  await using other = await temporaryFolder()
  const again = startStorageServer({ host: '127.0.0.1', port: running.server.port, dir: other.path, say: () => {} })
  await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
