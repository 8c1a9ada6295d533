import { expect, it } from 'vitest'
import type { QueueState, ReceiveQueues } from '../../faults/receive-queues.ts'
import { type Meeting, meet } from './meet.ts'

/** What the kernel would tell, reading by reading; the last of it from then on. */
function telling(...states: QueueState[]): ReceiveQueues {
  let asked = 0
  const state = async () => states[Math.min(asked++, states.length - 1)]
  return { state } as unknown as ReceiveQueues
}

const meeting = (more: Partial<Meeting>): Meeting => ({
  ports: { localPort: 1, remotePort: 2 },
  gapMs: 5,
  sinceMs: performance.now(),
  answeringMs: 0,
  patienceMs: 60,
  isOver: () => false,
  hasEnded: () => false,
  ...more,
})

it('believes an empty queue, and still waits out the gap', async () => {
  const evidence = await meet(meeting({ queues: telling('waiting', 'empty'), answeringMs: 1000 }))
  expect(evidence.kind).toBe('queue-empty')
  expect(evidence.gapMs).toBeGreaterThanOrEqual(5)
})

it('gives up on a queue that never empties, in bounded time', async () => {
  const since = performance.now()
  expect(await meet(meeting({ queues: telling('waiting') }))).toMatchObject({ kind: 'none', why: 'queue-never-empty' })
  expect(performance.now() - since).toBeLessThan(1000)
})

it('takes a pause where the kernel does not know, as long as an answer takes', async () => {
  const evidence = await meet(meeting({ queues: telling('unknown'), answeringMs: 20 }))
  expect(evidence.kind).toBe('gap')
  expect(evidence.gapMs).toBeGreaterThanOrEqual(20)
  expect(await meet(meeting({}))).toMatchObject({ kind: 'gap' })
})

it('does not wait for a pause that is longer than its patience', async () => {
  const since = performance.now()
  expect(await meet(meeting({ answeringMs: 5000 }))).toMatchObject({ kind: 'none', why: 'gap-too-short' })
  expect(performance.now() - since).toBeLessThan(1000)
})

it('counts the time that nothing was written before', async () => {
  const since = performance.now()
  expect(await meet(meeting({ sinceMs: since - 200, answeringMs: 50 }))).toMatchObject({ kind: 'gap' })
  expect(performance.now() - since).toBeLessThan(50)
})

it('sees no cut where the connection is broken, or the program has left it', async () => {
  const none = { kind: 'none', why: 'queue-never-empty' }
  expect(await meet(meeting({ queues: telling('empty'), isOver: () => true }))).toMatchObject(none)
  expect(await meet(meeting({ isOver: () => true }))).toMatchObject(none)
  expect(await meet(meeting({ queues: telling('unknown'), hasEnded: () => true }))).toMatchObject(none)
  expect(await meet(meeting({ hasEnded: () => true }))).toMatchObject({ kind: 'gap' })
})

it('waits longer for a program that wants to run and has no processor, but not for ever', async () => {
  const since = performance.now()
  const starved = () => performance.now() - since < 200
  const queues = { state: async () => (starved() ? 'waiting' : 'empty') } as unknown as ReceiveQueues
  expect(await meet(meeting({ queues, patienceMs: 30, wantsToRun: starved }))).toMatchObject({ kind: 'queue-empty' })
  const never = await meet(meeting({ queues: telling('waiting'), patienceMs: 30, wantsToRun: () => true }))
  expect(never).toMatchObject({ kind: 'none', why: 'queue-never-empty' })
})

it('does not give up before it has asked the kernel often enough', async () => {
  const states = telling('waiting', 'waiting', 'waiting', 'waiting', 'empty')
  expect(await meet(meeting({ queues: states, patienceMs: 1, leastLooks: 8 }))).toMatchObject({ kind: 'queue-empty' })
  expect(await meet(meeting({ queues: telling('waiting'), patienceMs: 1, leastLooks: 8 }))).toMatchObject({
    kind: 'none',
  })
})
