import { setImmediate as turn } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomFor } from '../../conformance/model/random.ts'
import { checkConcurrently } from './check-concurrently.ts'
import type { ExampleResult, ExampleRun } from './example-result.ts'
import type { Property } from './property.ts'

const reason = { code: 'too-big', text: { es: 'demasiado grande', en: 'too big' } }
const options = { seed: 5, runs: 200, lanes: 16, shrink: { tries: 500, withinMs: 20_000 } }

describe('checkConcurrently', () => {
  test('runs many examples at the same time and counts those with evidence', async () => {
    let running = 0
    let most = 0
    const outcome = await checkConcurrently(
      property(async (value) => {
        most = Math.max(most, ++running)
        await turn()
        running--
        return held(value, value % 2 === 0)
      }),
      options,
    )
    expect(most).toBe(16)
    expect(outcome).toMatchObject({ kind: 'passed', examples: 200 })
    expect(outcome.withEvidence).toBeGreaterThan(50)
    expect(outcome.withEvidence).toBeLessThan(150)
  })

  test('finds the same counterexample and shrinks it to the smallest, whatever the timing', async () => {
    const outcomes = []
    for (const timing of ['a', 'b', 'c']) outcomes.push(await checkConcurrently(property(tooBig(timing)), options))
    expect(outcomes[0]).toMatchObject({ kind: 'failed', counterexample: 700, confirmed: true, reason })
    expect(outcomes[1]).toEqual(outcomes[0])
    expect(outcomes[2]).toEqual(outcomes[0])
  })

  test('sends the same bytes for the same seed and others for another', async () => {
    const run = (timing: string, seed: number) => checkConcurrently(property(jittered(timing)), { ...options, seed })
    const digests = [(await run('a', 1)).digest, (await run('b', 1)).digest, (await run('a', 2)).digest]
    expect(digests[1]).toBe(digests[0])
    expect(digests[2]).not.toBe(digests[0])
  })

  test('what breaks in company only does not accuse: the rest is run one by one', async () => {
    const alone: boolean[] = []
    const outcome = await checkConcurrently(
      property(async (value, how) => {
        alone.push(how.alone)
        return how.alone ? held(value, true) : broke(value)
      }),
      options,
    )
    expect(outcome).toMatchObject({ kind: 'passed', examples: 200, withEvidence: 200 })
    expect(alone.at(-1)).toBe(true)
  })

  test('is undecided when no example could be judged', async () => {
    const why = { code: 'no', text: { es: 'no', en: 'no' } }
    const outcome = await checkConcurrently(
      property(async () => ({ kind: 'unjudged', why, sent: [] })),
      options,
    )
    expect(outcome).toMatchObject({ kind: 'undecided', why })
  })

  test('gives the first counterexample as it is when nothing can be run again', async () => {
    let runs = 0
    const outcome = await checkConcurrently(
      {
        ...property(async (value) => {
          runs++
          return broke(value)
        }),
        recover: async () => false,
      },
      { ...options, lanes: 1 },
    )
    expect(runs).toBe(1)
    expect(outcome).toMatchObject({ kind: 'failed', shrinks: 0, confirmed: false })
  })

  test('leaves out lanes that cannot be had', async () => {
    const lanes = new Set<number>()
    const outcome = await checkConcurrently(
      {
        ...property(async (value, { lane }) => {
          lanes.add(lane)
          await turn()
          return held(value, true)
        }),
        open: async (lane) => lane < 2,
      },
      options,
    )
    expect(outcome).toMatchObject({ kind: 'passed', examples: 200 })
    expect([...lanes].sort((a, b) => a - b)).toEqual([0, 1])
  })

  test('stops shrinking after the number of tries', async () => {
    let runs = 0
    await checkConcurrently(
      property(async (value) => {
        runs++
        return value > 3 ? broke(value) : held(value, true)
      }),
      { ...options, lanes: 1, shrink: { tries: 2, withinMs: 20_000 } },
    )
    expect(runs).toBeLessThan(40)
  })
})

type Run = (value: number, how: ExampleRun) => Promise<ExampleResult>

function property(run: Run): Property<number> {
  return { name: 'number', arbitrary: fc.nat(1000), run }
}

/** Takes a number of turns of the event loop that depends on `timing`. */
function jittered(timing: string): Run {
  const random = randomFor(1, timing)
  return async (value) => {
    for (let turns = random.below(5); turns > 0; turns--) await turn()
    return held(value, true)
  }
}

function tooBig(timing: string): Run {
  const wait = jittered(timing)
  return async (value, how) => {
    await wait(value, how)
    return value >= 700 ? broke(value) : held(value, true)
  }
}

function held(value: number, seen: boolean): ExampleResult {
  return { kind: 'held', seen, sent: [Buffer.from(`${value};`)] }
}

function broke(value: number): ExampleResult {
  return { kind: 'broke', reason, facts: {}, sent: [Buffer.from(`${value};`)] }
}
