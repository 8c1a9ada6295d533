import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { UploadConversation, type UploadNews } from './upload-conversation.ts'
import { UploadService } from './upload-service.ts'
import { uploadWords } from './words.ts'

const { reasons } = uploadWords.es
let dir: string

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'upload-udp-'))
})

afterEach(() => rm(dir, { recursive: true }))

function startService() {
  const answers = new Map<number, string[]>()
  const service = new UploadService({
    dir,
    reasons,
    send: (bytes, to) => void answers.set(to.port, [...(answers.get(to.port) ?? []), bytes.toString()]),
    onNews: () => {},
  })
  const hear = (port: number, text: string) => service.received(Buffer.from(text), { host: '192.0.2.1', port })
  return { service, answers, hear }
}

it('remembers so many clients and no more, the ones with a transfer before the others', async () => {
  const { service, answers, hear } = startService()
  await using _service = service
  hear(1, 'hola')
  for (let port = 2; port <= 1024; port += 1) hear(port, 'SUBIR a 1')
  await expect.poll(() => answers.get(1024), { timeout: 5000, interval: 5 }).toEqual(['OK'])
  hear(2000, 'SUBIR b 1')
  await expect.poll(() => answers.get(2000), { timeout: 5000, interval: 5 }).toEqual(['OK'])
  hear(2001, 'SUBIR c 1')
  expect(answers.get(2001)).toEqual([`ERROR ${reasons.full}`])
})

it('has stored what was whole when it ends', async () => {
  const { service, answers, hear } = startService()
  hear(1, 'SUBIR a 3')
  await expect.poll(() => answers.get(1), { timeout: 5000, interval: 5 }).toEqual(['OK'])
  hear(1, 'DATOS 0 abc')
  await service[Symbol.asyncDispose]()
  expect(await readFile(join(dir, 'a'), 'utf8')).toBe('abc')
  expect(answers.get(1)).toEqual(['OK', 'ACK 0', 'RECIBIDO 3'])
})

it('forgets a silent client after 30 s, one that is asked after 10 minutes, and an end after 5 s', async () => {
  const answers: string[] = []
  const news: UploadNews[] = []
  const work: Promise<void>[] = []
  const conversation = new UploadConversation({
    dir,
    reasons,
    send: (message) => void answers.push(message.kind),
    onNews: (one) => void news.push(one),
    onWork: (one) => void work.push(one),
  })
  const after = (seconds: number) => conversation.isOver(performance.now() + seconds * 1000)
  const answered = (kinds: readonly string[]) =>
    expect.poll(() => answers, { timeout: 5000, interval: 5 }).toEqual(kinds)
  conversation.received({ kind: 'offer', offer: { name: 'a', size: 200_000 } })
  await answered(['accept'])
  for (let seq = 0; seq < 50; seq += 1) conversation.received({ kind: 'piece', seq, bytes: Buffer.alloc(1000) })
  expect([after(29), after(31)]).toEqual([false, true])
  await Promise.all(work)
  expect(news).toEqual([{ kind: 'unfinished', name: 'a', bytes: 50_000 }])
  expect(await readdir(dir)).toEqual([])

  answers.length = 0
  conversation.received({ kind: 'offer', offer: { name: 'b', size: 0 } })
  await answered(['accept'])
  conversation.received({ kind: 'piece', seq: 0, bytes: Buffer.alloc(0) })
  await answered(['accept', 'ack', 'receipt'])
  expect([after(4), after(6)]).toEqual([false, true])
  conversation.received({ kind: 'offer', offer: { name: 'b', size: 0 } })
  await answered(['accept', 'ack', 'receipt', 'ask'])
  expect([after(590), after(610)]).toEqual([false, true])
})
