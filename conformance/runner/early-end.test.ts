import { getEventListeners } from 'node:events'
import { expect, it } from 'vitest'
import { SubjectDead } from '../subject/subject-dead.ts'
import { withinDeadline } from '../subject/within-deadline.ts'
import { EarlyEndWatch } from './early-end.ts'

const forever = new Promise<never>(() => undefined)
const dead = new SubjectDead({ es: 'no está', en: 'gone' }, 'Traceback')

it('lets work end by itself, with its value or its error', async () => {
  const watch = new EarlyEndWatch({ maxSeconds: 60, interrupted: new AbortController().signal })
  expect(await watch.race(Promise.resolve(7))).toBe(7)
  await expect(watch.race(Promise.reject(new Error('ours')))).rejects.toThrow('ours')
  expect(watch.cause).toBeUndefined()
})

it('ends with an interruption, before and during the work', async () => {
  const interruption = new AbortController()
  const watch = new EarlyEndWatch({ maxSeconds: 60, interrupted: interruption.signal })
  const racing = watch.race(forever)
  interruption.abort()
  expect(await withinDeadline(racing, 2000)).toBe('ended')
  expect(await withinDeadline(watch.race(forever), 2000)).toBe('ended')
  expect(watch.cause?.cause).toBe('interrupted')
  expect(watch.notRun(watch.cause!)).toMatchObject({ code: 'not-run-interrupted' })
})

it('ends when the time is up, not before', async () => {
  const since = performance.now()
  const watch = new EarlyEndWatch({ maxSeconds: 0.08, interrupted: new AbortController().signal })
  expect(watch.cause).toBeUndefined()
  expect(await withinDeadline(watch.race(forever), 3000)).toBe('ended')
  expect(performance.now() - since).toBeGreaterThanOrEqual(78)
  expect(await withinDeadline(watch.race(forever), 3000)).toBe('ended')
  expect(watch.cause).toMatchObject({
    cause: 'max-seconds',
    text: { en: expect.stringContaining('--max-seconds 0.08') },
  })
  expect(watch.notRun(watch.cause!)).toMatchObject({ code: 'not-run-max-seconds' })
})

it('says first that the subject is dead, and keeps the first death', () => {
  const interruption = new AbortController()
  const watch = new EarlyEndWatch({ maxSeconds: 60, interrupted: interruption.signal })
  watch.subjectDied(dead)
  watch.subjectDied(new SubjectDead({ es: 'otra', en: 'another' }))
  interruption.abort()
  expect(watch.cause).toEqual({ cause: 'dead-subject', text: dead.text })
  expect(watch.deadTerminal).toBe('Traceback')
  expect(watch.notRun(watch.cause!)).toMatchObject({ code: 'not-run-dead' })
})

it('takes no program for dead that was ended because the run had to end', () => {
  const interruption = new AbortController()
  const watch = new EarlyEndWatch({ maxSeconds: 0, interrupted: interruption.signal })
  expect(watch.cause?.cause).toBe('max-seconds')
  watch.subjectDied(dead)
  expect(watch.cause?.cause).toBe('max-seconds')
  interruption.abort()
  expect(watch.cause?.cause).toBe('interrupted')
  expect(watch.deadTerminal).toBeUndefined()
})

it('waits for the longest run that can be asked for', async () => {
  const watch = new EarlyEndWatch({ maxSeconds: 86_400, interrupted: new AbortController().signal })
  expect(await watch.race(new Promise((resolve) => setImmediate(resolve, 'work')))).toBe('work')
  expect(watch.cause).toBeUndefined()
})

it('leaves nothing behind on the signal and no timer', async () => {
  const { signal } = new AbortController()
  const watch = new EarlyEndWatch({ maxSeconds: 60, interrupted: signal })
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
  const before = timers()
  for (let i = 0; i < 50; i++) await watch.race(Promise.resolve(i))
  await watch.race(Promise.reject(new Error('ours'))).catch(() => undefined)
  expect(getEventListeners(signal, 'abort')).toHaveLength(0)
  expect(timers()).toBeLessThanOrEqual(before)
})
