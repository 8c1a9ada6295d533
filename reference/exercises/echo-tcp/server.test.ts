import { expect, it, vi } from 'vitest'
import { connectTcp } from '../../net/connect-tcp.ts'
import { startEchoServer } from './server.ts'

const withinMs = 5000

async function start() {
  const lines: string[] = []
  const server = await startEchoServer({ host: '127.0.0.1', port: 0, lang: 'es', say: (line) => lines.push(line) })
  return {
    lines,
    async open() {
      const connected = await connectTcp('127.0.0.1', server.port, withinMs)
      if ('problem' in connected) throw new Error(`no connection: ${connected.problem.code}`)
      return connected.session
    },
    said: () => lines.flatMap((line) => line.split(' dice: ').slice(1)),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
}

type Session = Awaited<ReturnType<Awaited<ReturnType<typeof start>>['open']>>

/** As many bytes as are expected. @throws Error when they do not come. */
async function read(session: Session, size: number): Promise<Buffer> {
  const pieces: Buffer[] = []
  for (let left = size; left > 0; ) {
    const came = await session.next(withinMs)
    if (came.kind !== 'bytes') throw new Error(`waited for ${left} bytes more, and there was: ${came.kind}`)
    pieces.push(came.bytes)
    left -= came.bytes.length
  }
  return Buffer.concat(pieces)
}

it('gives back a message cut at every byte, and shows it once', async () => {
  await using our = await start()
  await using ana = await our.open()
  const message = Buffer.from('¿Año?\n')
  for (let cut = 1; cut < message.length; cut++) {
    await ana.write(message.subarray(0, cut))
    expect([cut, await read(ana, cut)]).toEqual([cut, message.subarray(0, cut)])
    await ana.write(message.subarray(cut))
    await read(ana, message.length - cut)
  }
  await vi.waitFor(() => expect(our.said()).toEqual(Array(message.length - 1).fill('¿Año?')), { timeout: withinMs })
})

it.each([
  ['several messages at once', Buffer.from('uno\n\ndos\ntres\n'), ['uno', '', 'dos', 'tres']],
  ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x80, 0x0a]), ['\ufffd\ufffd\ufffd\ufffd']],
  ['what could command the terminal', Buffer.from('\u001b[2J\n'), ['\ufffd[2J']],
  ['sizes around a chunk', Buffer.from(`${'x'.repeat(1023)}\n${'y'.repeat(1025)}\n`), undefined],
  ['a long message', Buffer.from(`${'ñ'.repeat(30_000)}\n`), ['ñ'.repeat(30_000)]],
])('gives back %s exactly', async (_name, bytes, shown) => {
  await using our = await start()
  await using ana = await our.open()
  await ana.write(bytes)
  expect((await read(ana, bytes.length)).equals(bytes)).toBe(true)
  if (shown) expect(our.said()).toEqual(shown)
})

it('gives back what has no end, and closes after the client does', async () => {
  await using our = await start()
  await using ana = await our.open()
  await ana.write(Buffer.from('hola'))
  ana.end()
  expect(String(await read(ana, 4))).toBe('hola')
  expect((await ana.next(withinMs)).kind).toBe('end')
  expect(our.said()).toEqual(['hola'])
  expect(our.lines.at(-1)).toMatch(/se fue$/)
})

it('serves the others while one is silent, one does not read, and one vanishes', async () => {
  await using our = await start()
  await using silent = await our.open()
  await silent.write(Buffer.from('h'))
  await using deaf = await our.open()
  deaf.stopReading()
  void deaf.write(Buffer.alloc(32 * 1024 * 1024, 'x'))
  await using gone = await our.open()
  await gone.write(Buffer.from('a medias'))
  gone.reset()
  await vi.waitFor(() => expect(our.lines.some((line) => line.endsWith('se fue'))).toBe(true), { timeout: withinMs })
  await using ana = await our.open()
  await ana.write(Buffer.from('hola\n'))
  expect(String(await read(ana, 5))).toBe('hola\n')
})
