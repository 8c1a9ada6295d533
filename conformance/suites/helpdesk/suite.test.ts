import { expect, it } from 'vitest'
import { textProblems } from '../../model/fixtures/text-problems.ts'
import { suite } from './suite.ts'

const { requirements, serverCases, clientCases, diagnoses } = suite
const cases = [...serverCases, ...clientCases]

it('speaks both languages in its title, requirements, purposes and diagnoses', () => {
  const texts = [
    ['title', suite.title] as const,
    ...requirements.map(({ id, text }) => [id, text] as const),
    ...cases.map(({ id, purpose }) => [id, purpose] as const),
    ...diagnoses.flatMap(({ id, title, explanation, advice }) =>
      Object.entries({ title, explanation, advice }).map(([part, text]) => [`${id} ${part}`, text] as const),
    ),
  ]
  expect(texts.length).toBeGreaterThan(40)
  expect(texts.flatMap(([name, text]) => textProblems(name, text))).toEqual([])
  const same = texts.filter(([, { es, en }]) => es === en).map(([name]) => name)
  expect(same).toEqual([])
})

it('gives every case, requirement and diagnosis one id of its own', () => {
  for (const ids of [cases, requirements, diagnoses].map((all) => all.map(({ id }) => id)))
    expect(ids.length).toBe(new Set(ids).size)
  for (const { id } of cases) expect(id).toMatch(/^helpdesk(\/[a-z0-9-]+){2,3}$/)
  for (const { id } of diagnoses) expect(id).toMatch(/^[a-z0-9-]+$/)
})

it('judges every requirement, and nothing that is not required', () => {
  const judged = new Set(cases.map(({ requirement }) => requirement))
  expect([...judged].sort()).toEqual(requirements.map(({ id }) => id).sort())
})

it('lets cases depend only on cases of the same role that come before them', () => {
  for (const role of [serverCases, clientCases]) {
    const before = new Set<string>()
    for (const { id, dependsOn } of role) {
      expect(
        (dependsOn ?? []).filter((needed) => !before.has(needed)),
        id,
      ).toEqual([])
      before.add(id)
    }
  }
})

it('needs only claims that it declares', () => {
  const claimed = [
    ...requirements.map(({ claim }) => claim),
    ...cases.flatMap(({ needs }) => [needs?.claim, needs?.withoutClaim]),
  ].filter((claim) => claim !== undefined)
  expect([...new Set(claimed)]).toEqual(suite.claims)
})
