import { mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { freePort } from '../../net/free-port.ts'
import { type UdpListener, UdpPort } from '../../net/udp-port.ts'
import { type UploadEnd, uploadFile } from './client.ts'
import { type Fate, LossyRelay, type Plan } from './lossy-relay.ts'
import { startUploadServer } from './server.ts'

let dir: string
let from: string
const pass: Plan = () => 'pass'

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'upload-udp-to-'))
  from = await mkdtemp(join(tmpdir(), 'upload-udp-from-'))
})

afterEach(async () => {
  await rm(dir, { recursive: true })
  await rm(from, { recursive: true })
})

const start = () => startUploadServer({ host: '127.0.0.1', port: 0, dir, lang: 'es', say: () => {} })
const noise = (size: number) => Buffer.from(Array.from({ length: size }, (_, i) => (i * 31 + (i >> 8)) % 256))

async function upload(
  port: number,
  content: Buffer,
  { name = 'a.pdf', choice = 'keep' as 'keep' | 'overwrite', signal = new AbortController().signal } = {},
): Promise<UploadEnd> {
  const path = join(from, name)
  await writeFile(path, content)
  await using file = await open(path)
  const to = { host: '127.0.0.1', port }
  return await uploadFile({ to, name, size: content.length, file, signal, choose: async () => choice })
}

it.each([0, 1, 1023, 1024, 1025, 2048, 262_144, 262_145, 5_000_000])('a file of %i bytes arrives', async (size) => {
  await using server = await start()
  const content = noise(size)
  expect(await upload(server.port, content)).toEqual({ kind: 'received' })
  expect((await readFile(join(dir, 'a.pdf'))).equals(content)).toBe(true)
})

it('asks and obeys when the server has the file', async () => {
  await using server = await start()
  await upload(server.port, noise(5000))
  expect(await upload(server.port, noise(10))).toEqual({ kind: 'cancelled' })
  expect(await readFile(join(dir, 'a.pdf'))).toEqual(noise(5000))
  expect(await upload(server.port, noise(10), { choice: 'overwrite' })).toEqual({ kind: 'received' })
  expect(await readFile(join(dir, 'a.pdf'))).toEqual(noise(10))
})

it('two clients at once do not mix', async () => {
  await using server = await start()
  const contents = [noise(200_000), noise(200_001).reverse()]
  const sent = contents.map((content, i) => upload(server.port, content, { name: `${i}.pdf` }))
  expect(await Promise.all(sent)).toEqual([{ kind: 'received' }, { kind: 'received' }])
  for (const [i, content] of contents.entries())
    expect((await readFile(join(dir, `${i}.pdf`))).equals(content)).toBe(true)
})

const every =
  (n: number, fate: Fate, at = 1): Plan =>
  (index) =>
    index % n === at ? fate : 'pass'

it.each([
  ['requests are lost', every(5, 'lose'), pass],
  ['answers are lost', pass, every(5, 'lose')],
  ['all is doubled', () => 'twice', () => 'twice'],
  ['every third is late', every(3, 'hold'), every(4, 'hold')],
  ['all at once', (i) => (['pass', 'twice', 'lose', 'hold', 'pass'] as const)[i % 5]!, every(7, 'twice')],
] satisfies [string, Plan, Plan][])('the file is the same when %s', async (_, toServer, toClient) => {
  await writeFile(join(dir, 'a.pdf'), 'old')
  await using server = await start()
  await using relay = await LossyRelay.open(server.port, toServer, toClient)
  const content = noise(9 * 1024 + 5)
  expect(await upload(relay.port, content, { choice: 'overwrite' })).toEqual({ kind: 'received' })
  expect(relay.touched).toBeGreaterThan(2)
  expect((await readFile(join(dir, 'a.pdf'))).equals(content)).toBe(true)
  expect(await readdir(dir)).toEqual(['a.pdf'])
})

it('repeats 10 times, 200 ms apart, and gives up', async () => {
  const came: string[] = []
  await using silent = await UdpPort.bind('127.0.0.1', 0, { received: (bytes) => void came.push(bytes.toString()) })
  const began = performance.now()
  expect(await upload(silent.port, noise(3))).toEqual({ kind: 'silence' })
  expect(came).toEqual(Array(11).fill('SUBIR a.pdf 3'))
  expect(performance.now() - began).toBeGreaterThan(2150)
})

it('goes on trying when a server that answered is gone, and says so once', async () => {
  const path = join(from, 'a.pdf')
  await writeFile(path, 'abc')
  await using file = await open(path)
  const server: UdpPort = await UdpPort.bind('127.0.0.1', 0, {
    received: (_, client) => server.send(Buffer.from('OK'), client),
  })
  const to = { host: '127.0.0.1', port: server.port }
  const { signal } = new AbortController()
  let told = 0
  const sent = uploadFile({
    to,
    name: 'a.pdf',
    size: 3,
    file: {
      read: async (...where) => {
        await server.close()
        return await file.read(...where)
      },
    },
    signal,
    choose: async () => 'keep',
    onNobody: () => {
      told += 1
    },
  })
  expect(await sent).toEqual({ kind: 'silence' })
  expect(told).toBe(1)
})

it('says at once when nobody listens', async () => {
  expect(await upload(await freePort(), noise(3))).toEqual({ kind: 'nobody' })
})

it('leaves when the person does', async () => {
  const leaving = new AbortController()
  await using silent = await UdpPort.bind('127.0.0.1', 0, { received: () => leaving.abort() })
  expect(await upload(silent.port, noise(3), { signal: leaving.signal })).toEqual({ kind: 'left' })
})

/** A server that answers by a rule, for what ours never does. */
async function answering(rule: (text: string, times: number) => readonly string[]) {
  const seen = new Map<string, number>()
  const listener: UdpListener = {
    received: (bytes, client) => {
      const text = bytes.toString('latin1')
      const times = (seen.get(text) ?? 0) + 1
      seen.set(text, times)
      for (const answer of rule(text, times)) port.send(Buffer.from(answer), client)
    },
  }
  const port: UdpPort = await UdpPort.bind('127.0.0.1', 0, listener)
  return port
}

it.each([
  ['RECIBIDO alone', ['RECIBIDO 3'], { kind: 'received' }],
  ['an old answer first', ['OK', 'ACK 7', 'hola', 'ACK 0', 'RECIBIDO 3'], { kind: 'received' }],
  ['an error', ['ACK 0', 'ERROR disco lleno'], { kind: 'refused', reason: 'disco lleno' }],
  ['another size', ['ACK 0', 'ERROR x', 'RECIBIDO 2'], { kind: 'refused', reason: 'x' }],
])('understands the last answer: %s', async (_, answers, end) => {
  await using server = await answering((text) => (text.startsWith('SUBIR') ? ['OK'] : answers))
  expect(await upload(server.port, noise(3))).toEqual(end)
})

it('waits for a receipt longer than for an answer, as long as its repeats are acknowledged', async () => {
  await using server = await answering((text, times) => {
    if (text.startsWith('SUBIR')) return ['OK']
    return times === 14 ? ['RECIBIDO 3'] : ['ACK 0']
  })
  expect(await upload(server.port, noise(3))).toEqual({ kind: 'received' })
})

it('does not take an early receipt for its own', async () => {
  await using server = await answering((text) => {
    if (text.startsWith('SUBIR')) return ['OK']
    return text.startsWith('DATOS 0') ? ['RECIBIDO 2000', 'ACK 0'] : ['ERROR aún no']
  })
  expect(await upload(server.port, noise(2000))).toEqual({ kind: 'refused', reason: 'aún no' })
})

it('sends nothing of a file that became shorter', async () => {
  await using server = await start()
  const path = join(from, 'a.pdf')
  await writeFile(path, 'abc')
  await using file = await open(path)
  const { signal } = new AbortController()
  const to = { host: '127.0.0.1', port: server.port }
  const sent = uploadFile({ to, name: 'a.pdf', size: 4, file, signal, choose: async () => 'keep' })
  expect(await sent).toEqual({ kind: 'changed' })
  expect(await readdir(dir)).toEqual([])
})

it('gives the error of the system for a host without an address', async () => {
  const file = { read: async () => ({ bytesRead: 0 }) }
  const to = { host: 'no.such.invalid', port: 50002 }
  const { signal } = new AbortController()
  await expect(uploadFile({ to, name: 'a', size: 1, file, signal, choose: async () => 'keep' })).rejects.toThrow(
    /no\.such\.invalid/,
  )
})
