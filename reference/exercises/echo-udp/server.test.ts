import { expect, it } from 'vitest'
import { UdpDialogue } from '../../net/udp-dialogue.ts'
import { startEchoServer } from './server.ts'

const withinMs = 5000

async function start() {
  const lines: string[] = []
  const server = await startEchoServer({ host: '127.0.0.1', port: 0, lang: 'es', say: (line) => lines.push(line) })
  return {
    open: () => UdpDialogue.open({ host: '127.0.0.1', port: server.port }),
    said: () => lines.flatMap((line) => line.split(' dice: ').slice(1)),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
}

async function ask(dialogue: UdpDialogue, bytes: Buffer): Promise<Buffer> {
  dialogue.send(bytes)
  const came = await dialogue.next(withinMs)
  if (came.kind !== 'datagram') throw new Error(`waited for an answer, and there was: ${came.kind}`)
  return came.bytes
}

it.each([
  ['a text', Buffer.from('¿Año?'), '¿Año?'],
  ['an empty datagram', Buffer.alloc(0), ''],
  ['two lines', Buffer.from('uno\ndos\n'), 'uno\ufffddos'],
  ['bytes that are no text', Buffer.from([0xff, 0x00, 0x80]), '\ufffd\ufffd\ufffd'],
  ['the longest datagram', Buffer.alloc(65_507, 'x'), 'x'.repeat(65_507)],
])('gives back %s exactly and shows it', async (_name, bytes, shown) => {
  await using our = await start()
  await using ana = await our.open()
  expect((await ask(ana, bytes)).equals(bytes)).toBe(true)
  expect(our.said()).toEqual([shown])
})

it('answers each client, each of its datagrams, in order, and the next one when one is gone', async () => {
  await using our = await start()
  {
    await using gone = await our.open()
    gone.send(Buffer.from('me voy'))
  }
  await using ana = await our.open()
  await using luis = await our.open()
  for (const text of ['a1', 'a2', 'a2']) ana.send(Buffer.from(text))
  expect(String(await ask(luis, Buffer.from('l1')))).toBe('l1')
  const came = [await ana.next(withinMs), await ana.next(withinMs), await ana.next(withinMs)]
  expect(came.map((one) => one.kind === 'datagram' && String(one.bytes))).toEqual(['a1', 'a2', 'a2'])
  expect((await luis.next(20)).kind).toBe('silence')
})
