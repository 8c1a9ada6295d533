import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ReferenceProcess } from '../../command-line/reference-process.ts'
import { connectTcp } from '../../net/connect-tcp.ts'
import { TcpListener } from '../../net/tcp-listener.ts'
import type { TcpSession } from '../../net/tcp-session.ts'
import { downloadRequest } from './protocol.ts'
import { startProvider } from './provider.ts'

const withinMs = 20_000
let dir = ''
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'par-'))
})
afterEach(() => rm(dir, { recursive: true }))

interface Stage extends AsyncDisposable {
  readonly client: ReferenceProcess
  /** The client's connection to the index, which we play. */
  readonly index: TcpSession
  /** Types `DESCARGAR` for a video and lets the index say on which port of this machine it is. */
  asks(video: string, port: number): Promise<void>
}

async function stage(...more: string[]): Promise<Stage> {
  const listener = await TcpListener.listen()
  const args = ['--port', String(listener.port), '--dir', join(dir, 'cliente'), '--listen', '0', ...more]
  const client = ReferenceProcess.start(['video-peer', 'client', ...args])
  const index = await listener.accept(withinMs)
  if (!index) throw new Error(`the client did not connect: ${client.errors}`)
  return {
    client,
    index,
    async asks(video, port) {
      client.type(`descargar ${video}`)
      expect(await index.next(withinMs)).toEqual({ kind: 'bytes', bytes: Buffer.from(`descargar ${video}`) })
      await index.write(Buffer.from(`EXITO 127.0.0.1 ${port}`))
      await client.outputMatching(new RegExp(`«${video}» añadida a la cola`))
    },
    async [Symbol.asyncDispose]() {
      await client[Symbol.asyncDispose]()
      await listener[Symbol.asyncDispose]()
    },
  }
}

const received = () => join(dir, 'cliente', 'videos_recibidos')

it('downloads in order while commands go on, and one failure stops nothing', async () => {
  const content = randomBytes(2_000_000)
  await mkdir(join(dir, 'otro', 'videos_compartidos'), { recursive: true })
  await writeFile(join(dir, 'otro', 'videos_compartidos', 'b.mp4'), content)
  await using provider = await startProvider({ host: '127.0.0.1', port: 0, dir: join(dir, 'otro'), say: () => {} })
  await using slow = await TcpListener.listen()
  await using play = await stage()
  await play.asks('a.mp4', slow.port)
  const first = await slow.accept(withinMs)
  expect(await first?.next(withinMs)).toEqual({ kind: 'bytes', bytes: Buffer.from('DESCARGAR a.mp4') })
  await first?.write(Buffer.from('100\nhola'))
  await play.asks('falta.mp4', provider.port)
  await play.asks('b.mp4', provider.port)
  play.client.type('INFO')
  expect(await play.index.next(withinMs)).toEqual({ kind: 'bytes', bytes: Buffer.from('INFO') })
  await play.index.write(Buffer.from('a.mp4\nb.mp4'))
  await play.client.outputMatching(/Respuesta del servidor: a\.mp4\nb\.mp4\n/)
  expect((await readdir(received())).filter((name) => !name.startsWith('.'))).toEqual([])
  first?.end()
  await play.client.outputMatching(/«b\.mp4» descargado con éxito \(2000000 bytes\)/)
  expect(play.client.output).toMatch(
    /«a\.mp4»: el otro cliente cerró la conexión con 4 de 100 bytes[\s\S]*«falta\.mp4»: el otro cliente respondió «ERROR[\s\S]*b\.mp4: 100% completo/,
  )
  expect(await readdir(received())).toEqual(['b.mp4'])
  expect((await readFile(join(received(), 'b.mp4'))).equals(content)).toBe(true)
  play.client.type('salir')
  expect(await play.client.exit()).toBe(0)
  expect(play.client.errors).toBe('')
})

it('ends in order on salir and says which downloads it gives up', async () => {
  await using slow = await TcpListener.listen()
  await using play = await stage()
  await play.asks('a.mp4', slow.port)
  const first = await slow.accept(withinMs)
  await first?.next(withinMs)
  await first?.write(Buffer.from('100\nhola'))
  await play.asks('b.mp4', slow.port)
  play.client.type('salir')
  expect(await play.client.exit()).toBe(0)
  expect(play.client.output).toMatch(/abandonan las descargas pendientes: a\.mp4, b\.mp4\.\nCliente finalizado/)
  expect(await readdir(received())).toEqual([])
})

it('finishes the downloads when the keyboard ends', async () => {
  await using slow = await TcpListener.listen()
  await using play = await stage()
  await play.asks('a.mp4', slow.port)
  play.client.endInput()
  await play.client.outputMatching(/Esperando/)
  const first = await slow.accept(withinMs)
  await first?.next(withinMs)
  await first?.write(Buffer.from('4\nhola'))
  expect(await play.client.exit()).toBe(0)
  expect(await readFile(join(received(), 'a.mp4'), 'utf8')).toBe('hola')
})

it('offers its own videos meanwhile, and makes both folders', async () => {
  await using play = await stage()
  const [, port = ''] = await play.client.outputMatching(
    /Compartiendo los videos de videos_compartidos en el puerto (\d+)/,
  )
  expect((await readdir(join(dir, 'cliente'))).sort()).toEqual(['videos_compartidos', 'videos_recibidos'])
  await writeFile(join(dir, 'cliente', 'videos_compartidos', 'mio.mp4'), 'hola')
  const connected = await connectTcp('127.0.0.1', Number(port), withinMs)
  if ('problem' in connected) throw new Error(connected.problem.code)
  await using downloader = connected.session
  await downloader.write(Buffer.from(downloadRequest('mio.mp4')))
  let came = ''
  while (came !== '4\nhola') {
    const arrival = await downloader.next(withinMs)
    if (arrival.kind !== 'bytes') throw new Error(`came «${came}» and ${arrival.kind}`)
    came += arrival.bytes.toString()
  }
})

it('says that its port is in use, and goes on', async () => {
  await using taken = await TcpListener.listen('0.0.0.0')
  await using play = await stage('--listen', String(taken.port))
  await play.client.outputMatching(new RegExp(`El puerto ${taken.port} ya está ocupado`))
  play.client.type('INFO')
  expect(await play.index.next(withinMs)).toEqual({ kind: 'bytes', bytes: Buffer.from('INFO') })
})

it.each([
  ['../fuera', /su nombre no es el de un archivo/],
  ['videos_recibidos/dentro', /su nombre no es el de un archivo/],
])('stores nothing outside its folder: %s', async (video, sentence) => {
  await using play = await stage()
  await play.asks(video, 9)
  await play.client.outputMatching(sentence)
  expect(await readdir(dir)).toEqual(['cliente'])
  expect(await readdir(received())).toEqual([])
})

it('says that the index closed or broke off, and that nobody listens', async () => {
  {
    await using play = await stage('--lang', 'en')
    play.index.end()
    expect(await play.client.exit()).toBe(0)
    expect(play.client.output).toMatch(/The central server closed the connection\.\n$/)
  }
  let port = 0
  {
    await using play = await stage()
    port = play.index.localPort
    await play.client.outputMatching(/Conectado/)
    play.index.reset()
    expect(await play.client.exit()).toBe(1)
    expect(play.client.output).toMatch(/se cortó \(ECONNRESET\)\.\n$/)
  }
  const args = ['--port', String(port), '--dir', dir, '--listen', '0']
  await using alone = ReferenceProcess.start(['video-peer', 'client', ...args])
  expect(await alone.exit()).toBe(1)
  expect(alone.errors).toMatch(/^No hay ningún servidor central escuchando en/)
})

it('runs the provider alone', async () => {
  await using provider = ReferenceProcess.start(['video-peer', 'server', '--port', '0', '--dir', dir])
  const [, port = ''] = await provider.outputMatching(/escuchando en \S*:(\d+)\n/)
  const connected = await connectTcp('127.0.0.1', Number(port), withinMs)
  if ('problem' in connected) throw new Error(connected.problem.code)
  await using downloader = connected.session
  await downloader.write(Buffer.from(downloadRequest('no')))
  expect((await downloader.next(withinMs)).kind).toBe('bytes')
  provider.signal('SIGTERM')
  expect(await provider.exit()).toBe(0)
  expect((await readdir(dir)).sort()).toEqual(['videos_compartidos', 'videos_recibidos'])
})
