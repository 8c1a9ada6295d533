import { expect, it } from 'vitest'
import type { Needs } from '../model/needs.ts'
import type { Concurrency } from '../model/server-traits.ts'
import { whyNotApplicable } from './applies.ts'

const known = (concurrency: Concurrency, launched = true, claims: readonly string[] = []) => ({
  traits: { concurrency, answeringMs: 1, details: {}, observations: [] },
  launched,
  claims,
})

it.each<[string, Needs | undefined, ReturnType<typeof known>, string | undefined]>([
  ['no needs', undefined, known('unknown', false), undefined],
  ['empty needs', {}, known('unknown', false), undefined],
  ['a claim that is made', { claim: 'multi' }, known('many', true, ['multi']), undefined],
  ['a claim that is not made', { claim: 'multi' }, known('many'), 'claims “multi”'],
  ['no claim, and none made', { withoutClaim: 'multi' }, known('iterative'), undefined],
  ['no claim, but made', { withoutClaim: 'multi' }, known('many', true, ['multi']), 'that claims “multi”'],
  ['a launched program', { launched: true }, known('many'), undefined],
  ['a launched program, given a target', { launched: true }, known('many', false), '--server'],
  ['an untouched one', { untouched: true }, known('many'), undefined],
  ['an untouched one, given a target', { untouched: true }, known('many', false), '--server'],
  ['several connections of many', { connections: 'several' }, known('many'), undefined],
  ['several connections, one by one', { connections: 'several' }, known('iterative'), undefined],
  ['several connections of one', { connections: 'several' }, known('one-life'), 'exactly one client'],
  ['several connections, unknown', { connections: 'several' }, known('unknown'), undefined],
  ['connections at once of many', { connections: 'at-once' }, known('many'), undefined],
  ['connections at once, one by one', { connections: 'at-once' }, known('iterative'), 'one client at a time'],
  ['connections at once of one', { connections: 'at-once' }, known('one-life'), 'one client at a time'],
  ['connections at once, unknown', { connections: 'at-once' }, known('unknown'), undefined],
  // who claims to serve many is judged by it
  [
    'connections at once that are claimed',
    { connections: 'at-once', claim: 'multi' },
    known('iterative', true, ['multi']),
    undefined,
  ],
])('a case with %s', (_, needs, subject, why) => {
  const text = whyNotApplicable(needs, subject)
  if (why === undefined) expect(text).toBeUndefined()
  else expect(text?.en).toContain(why)
})
