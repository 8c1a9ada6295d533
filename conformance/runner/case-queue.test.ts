import { expect, it } from 'vitest'
import { withinDeadline } from '../subject/within-deadline.ts'
import { CaseQueue } from './case-queue.ts'
import { sampleCase } from './fixtures/sample-suite.ts'

const queueOf = (...cases: readonly (readonly [id: string, ...dependsOn: string[]])[]) =>
  new CaseQueue(cases.map(([id, ...dependsOn]) => sampleCase(id, { dependsOn })))
const idOf = (next: ReturnType<CaseQueue<never>['next']>) =>
  next.kind === 'run' || next.kind === 'skip' ? `${next.kind} ${next.testCase.id}` : next.kind

it('hands out cases in their order', () => {
  const queue = queueOf(['a'], ['b'], ['c'])
  expect([1, 2, 3, 4, 5].map(() => idOf(queue.next()))).toEqual(['run a', 'run b', 'run c', 'done', 'done'])
})

it('lets a case wait for those that it depends on, and others go before it', () => {
  const queue = queueOf(['a'], ['b', 'a'], ['c', 'a', 'b'], ['d'])
  expect([1, 2, 3].map(() => idOf(queue.next()))).toEqual(['run a', 'run d', 'wait'])
  queue.ended('d', 'pass')
  expect(idOf(queue.next())).toBe('wait')
  queue.ended('a', 'pass')
  expect(idOf(queue.next())).toBe('run b')
  expect(idOf(queue.next())).toBe('wait')
  queue.ended('b', 'pass')
  expect(idOf(queue.next())).toBe('run c')
  expect(idOf(queue.next())).toBe('done')
})

it.each(['fail', 'inconclusive', 'error'] as const)('skips what depends on a case that came to %s', (verdict) => {
  const queue = queueOf(['a'], ['b', 'a'], ['c', 'b'], ['d', 'other', 'b'])
  queue.next()
  queue.ended('a', verdict)
  expect(queue.next()).toMatchObject({ kind: 'skip', testCase: { id: 'b' }, because: 'a' })
  // what was skipped is undecided, and so is all that follows from it
  queue.ended('b', 'inconclusive')
  expect(queue.next()).toMatchObject({ kind: 'skip', testCase: { id: 'c' }, because: 'b' })
  expect(queue.next()).toMatchObject({ kind: 'skip', testCase: { id: 'd' }, because: 'b' })
})

it('skips as soon as one of several cases has failed', () => {
  const queue = queueOf(['a'], ['b'], ['c', 'a', 'b'])
  queue.next()
  queue.next()
  queue.ended('b', 'fail')
  expect(queue.next()).toMatchObject({ kind: 'skip', because: 'b' })
})

it('is not hindered by a case that does not apply, nor by one that is not in the run', () => {
  const queue = queueOf(['a'], ['b', 'a'], ['c', 'left-out-by-only'])
  queue.next()
  queue.ended('a', 'not-applicable')
  expect(idOf(queue.next())).toBe('run b')
  expect(idOf(queue.next())).toBe('run c')
})

it('tells those who wait that something has changed', async () => {
  const queue = queueOf(['a'], ['b', 'a'])
  queue.next()
  const change = queue.change.then(() => idOf(queue.next()))
  queue.ended('a', 'pass')
  expect(await withinDeadline(change, 2000)).toBe('run b')
  const drained = queue.change.then(() => 'told')
  queue.drain()
  expect(await withinDeadline(drained, 2000)).toBe('told')
})

it('gives up what has not been handed out', () => {
  const queue = queueOf(['a'], ['b', 'a'], ['c'])
  queue.next()
  expect(queue.drain().map(({ id }) => id)).toEqual(['b', 'c'])
  expect(idOf(queue.next())).toBe('done')
})
