import { expect, it } from 'vitest'
import type { Conversation, Disturbance, Passage } from './conversation.ts'
import { deliveredPassages } from './delivered-passages.ts'

const passage: Passage = {
  way: 'to-server',
  connection: 0,
  offset: 10,
  bytes: Buffer.from('abcdef'),
  totalBytes: 6,
  atMs: 1,
}

function conversation(disturbances: readonly Disturbance[]): Conversation {
  return { transport: 'tcp', passages: [passage], disturbances, endings: [], connections: 1, unkept: 0 }
}

const texts = (disturbances: readonly Disturbance[]) =>
  deliveredPassages(conversation(disturbances)).map(({ bytes, atMs }) => `${bytes} at ${atMs}`)

const evidence = { kind: 'gap', gapMs: 5 } as const
const at = (offset: number) => ({ connection: 0, way: 'to-server', offset }) as const

it('hands on what nothing disturbed as it was said', () => {
  expect(texts([])).toEqual(['abcdef at 1'])
})

it('hands on a cut passage in pieces, the second when it was met', () => {
  expect(texts([{ kind: 'cut', place: at(12), evidence, atMs: 7 }])).toEqual(['ab at 1', 'cdef at 7'])
})

it('hands on nothing behind the place where the connection broke', () => {
  expect(texts([{ kind: 'lost', place: at(13), atMs: 7 }])).toEqual(['abc at 1'])
})

it('leaves a datagram out that was lost, and hands one on twice that was repeated', () => {
  const datagram = (act: 'drop' | 'repeat') =>
    ({ kind: 'datagram', way: 'to-server', index: 0, act, bytes: 6, atMs: 1 }) as const
  expect(texts([datagram('drop')])).toEqual([])
  expect(texts([datagram('repeat')])).toEqual(['abcdef at 1', 'abcdef at 1'])
})

it('does not take the cut of another connection for its own', () => {
  expect(texts([{ kind: 'cut', place: { ...at(12), connection: 1 }, evidence, atMs: 7 }])).toEqual(['abcdef at 1'])
})
