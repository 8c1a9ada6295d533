import { expect, it } from 'vitest'
import { ExpectationFailed, NotApplicable, PreconditionNotReached } from '../model/outcome-errors.ts'
import { SubjectDead } from '../subject/subject-dead.ts'
import { outcomeOf } from './run-case.ts'

const reason = { code: 'a-code', text: { es: 'por esto', en: 'because' } }
const rejecting = (thrown: unknown) => outcomeOf(() => Promise.reject(thrown as Error))

it('takes a case that ends for a pass', async () => {
  expect(await outcomeOf(() => Promise.resolve())).toEqual({ verdict: 'pass' })
})

it('turns what a case throws into its verdict', async () => {
  const facts = { answer: 'closed' } as const
  expect(await rejecting(new ExpectationFailed(reason, facts))).toEqual({ verdict: 'fail', reason, facts })
  expect(await rejecting(new PreconditionNotReached(reason))).toEqual({ verdict: 'inconclusive', reason })
  expect(await rejecting(new NotApplicable(reason))).toEqual({ verdict: 'not-applicable', reason })
})

it('keeps a death for the run', async () => {
  const dead = new SubjectDead({ es: 'no está', en: 'gone' }, 'Traceback')
  expect(await rejecting(dead)).toEqual({
    verdict: 'inconclusive',
    reason: { code: 'subject-dead', text: dead.text },
    dead,
  })
})

it.each([
  ['an error', new RangeError('out of it'), 'RangeError: out of it'],
  ['an error that looks like ours', Object.assign(new Error('x'), { name: 'ExpectationFailed', reason }), 'x\n'],
  ['a text', 'just so', 'just so'],
  ['nothing', undefined, 'undefined'],
])('takes the blame for %s', async (_, thrown, detail) => {
  const outcome = await rejecting(thrown)
  expect(outcome).toMatchObject({ verdict: 'error', reason: { code: 'harness-error' } })
  expect(outcome.reason?.actual?.es).toContain(detail)
  expect(outcome.reason?.text.es).toContain('Zócalo')
})

it('takes the blame for what is thrown before anything is awaited', async () => {
  const outcome = await outcomeOf(() => {
    throw new TypeError('at once')
  })
  expect(outcome.verdict).toBe('error')
})
