import { expect, it } from 'vitest'
import { framedPair } from '../peers/fixtures/framed-pair.ts'
import { Recorder } from './recorder.ts'

const text = { es: 'prueba', en: 'test' }
const all = { entries: 1000, bytesPerEntry: 1000 }
const decoded = (bytes: string) => Buffer.from(bytes, 'base64').toString()

it('tells in order of time what every peer said and heard', async () => {
  const recorder = new Recorder()
  await using ana = await framedPair()
  await using luis = await framedPair()
  recorder.add('luis', luis.peer.session)
  recorder.add('ana', ana.peer.session)
  await ana.peer.sendBytes(Buffer.from('uno'))
  await ana.subject.write(Buffer.from('dos'))
  await ana.peer.session.next(2000)
  recorder.note('subject', 'restart', text)
  await luis.peer.sendBytes(Buffer.from('tres'))
  luis.subject.end()
  await luis.peer.session.next(2000)
  ana.peer.session.reset()
  const entries = recorder.transcript(all)
  expect(entries.map(({ peer, direction, bytes, event }) => [peer, direction, event ?? decoded(bytes)])).toEqual([
    ['ana', 'event', 'open'],
    ['luis', 'event', 'open'],
    ['ana', 'out', 'uno'],
    ['ana', 'in', 'dos'],
    ['subject', 'event', 'restart'],
    ['luis', 'out', 'tres'],
    ['luis', 'event', 'end-received'],
    ['ana', 'event', 'reset-sent'],
  ])
  expect(entries[4]?.note).toBe(text)
  const times = entries.map(({ tMs }) => tMs)
  expect(times).toEqual([...times].sort((a, b) => a - b))
  expect(times[0]).toBeGreaterThanOrEqual(0)
})

it('leaves out everybody but those who matter and the program', async () => {
  const recorder = new Recorder()
  await using ana = await framedPair()
  await using luis = await framedPair()
  recorder.add('ana', ana.peer.session)
  recorder.add('luis', luis.peer.session)
  recorder.note('subject', 'exit', text)
  recorder.note('luis', 'cut-seen', text)
  recorder.focus(['ana'])
  expect(recorder.transcript(all).map(({ peer, event }) => [peer, event])).toEqual([
    ['ana', 'open'],
    ['subject', 'exit'],
  ])
})

it('shortens long entries and says how many bytes there were', async () => {
  const recorder = new Recorder()
  await using ana = await framedPair()
  recorder.add('ana', ana.peer.session)
  await ana.peer.sendBytes(Buffer.from('0123456789'))
  await ana.peer.sendBytes(Buffer.from('01234'))
  const [, long, short] = recorder.transcript({ entries: 10, bytesPerEntry: 5 })
  expect(long).toMatchObject({ bytes: Buffer.from('01234').toString('base64'), totalBytes: 10 })
  expect(short).toMatchObject({ bytes: Buffer.from('01234').toString('base64') })
  expect(short).not.toHaveProperty('totalBytes')
})

it('knows the real length of what the session itself shortened', async () => {
  const recorder = new Recorder()
  await using ana = await framedPair({ maxBodyBytes: 10_000_000 })
  recorder.add('ana', ana.peer.session)
  const sent = 1_000_000
  const writing = ana.subject.write(Buffer.alloc(sent, 'x'))
  let received = 0
  while (received < sent) {
    const arrival = await ana.peer.session.next(3000)
    if (arrival.kind !== 'bytes') throw new Error(`bytes were awaited, ${arrival.kind} came`)
    received += arrival.bytes.length
  }
  await writing
  const entries = recorder
    .transcript({ entries: 1000, bytesPerEntry: 100 })
    .filter(({ direction }) => direction === 'in')
  for (const { bytes } of entries) expect(Buffer.from(bytes, 'base64').length).toBeLessThanOrEqual(100)
  expect(entries.reduce((sum, { totalBytes, bytes }) => sum + (totalBytes ?? bytes.length), 0)).toBe(sent)
})

it('keeps no more entries than a report wants: the beginning and the end', async () => {
  const recorder = new Recorder()
  for (let i = 0; i < 10; i++) recorder.note('ana', 'deadline', { es: String(i), en: String(i) })
  const kept = recorder.transcript({ entries: 4, bytesPerEntry: 10 })
  expect(kept.map(({ note }) => note?.es)).toEqual(['0', '7', '8', '9'])
})
