import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ExpectationFailed } from '../../conformance/model/outcome-errors.ts'
import type { TestCase } from '../../conformance/model/test-case.ts'
import type { ServerContext } from '../../conformance/runner/server-context.ts'
import { checkConcurrently } from '../engine/check-concurrently.ts'
import { type Mistake, startCarelessServer } from '../fixtures/careless-server.ts'
import { type ContextOptions, serverContext, type TestContext } from '../fixtures/server-context.ts'
import { fuzzCases } from '../fuzz-cases.ts'
import { replayCounterexample } from '../replay-counterexample.ts'
import { CanvasLines } from './canvas/canvas-lines.ts'
import { asks } from './canvas/client-request.ts'
import { cutProperty } from './canvas/cut-property.ts'

const cases = await fuzzCases('canvas')

describe('a correct server', () => {
  const kinds: [string, Mistake, ContextOptions][] = [
    ['that serves many', 'none', {}],
    ['that is served one by one', 'none', { concurrency: 'iterative', fuzzRuns: 12 }],
    ['that answers everybody, and twice', 'talkative', { nuevoReaches: 'all', fuzzRuns: 12 }],
    ['that has one life', 'none', { concurrency: 'one-life', fuzzRuns: 12 }],
    [
      'that has one life and was started by somebody else',
      'none',
      { concurrency: 'one-life', kind: 'target', fuzzRuns: 12 },
    ],
    ['whose queues cannot be seen', 'none', { queues: false, fuzzRuns: 20 }],
  ]
  for (const [kind, mistake, options] of kinds)
    test(`${kind} is never accused`, async () => {
      for (const { id, run, needs } of cases) {
        if (options.concurrency === 'one-life' && needs?.connections) continue
        await using server = await startCarelessServer(mistake)
        await using tested = serverContext(server, options)
        await run(tested.context)
        expect(tested.observations.length, id).toBeGreaterThan(0)
        expect(tested.kept.size).toBe(0)
      }
    })
})

describe('a planted mistake', () => {
  test('one read for the body is found and shrunk to a plain request with one cut', async () => {
    const { failure, tested } = await failureOf('canvas/fuzz/cut-invariance', 'one-read-per-body')
    expect(failure.facts.cuts).toEqual([expect.objectContaining({ offset: 6, region: 'body' })])
    expect(failure.reason.text.en).toContain('14 00 00 00 00 7b | 22')
    expect(failure.reason.text.es).toContain('junto al informe: canvas-body-cut-ask.yaml')
    expect(failure.reason.pictures).toHaveLength(1)
    expect(tested.kept.get('canvas-body-cut-ask.yaml')).toContain('cut:')
  })

  test('what follows the first frame in a read is dropped: found and shrunk to two requests', async () => {
    const { failure } = await failureOf('canvas/fuzz/join-invariance', 'drops-after-first-frame')
    expect(failure.facts.joined).toEqual([true, false])
  })

  test('row and column swapped: found and shrunk to one paint', async () => {
    const { failure } = await failureOf('canvas/fuzz/sequence-equality', 'swaps-row-and-column')
    expect(failure.reason.code).toBe('board-differs')
    expect(failure.reason.text.en).toContain('one paint')
  })

  test('row and column swapped: found with several clients too', async () => {
    const { failure } = await failureOf('canvas/fuzz/model-equality', 'swaps-row-and-column')
    expect(failure.facts.answer).toBe('wrong')
  })

  test('a server that dies of bad JSON is found out and started again', async () => {
    const { failure } = await failureOf('canvas/fuzz/survival', 'dies-of-bad-json')
    expect(failure.reason.code).toBe('others-hurt')
  })

  test('a server that dies and cannot be started again is still found out', async () => {
    const { failure } = await failureOf('canvas/fuzz/survival', 'dies-of-bad-json', { kind: 'target' })
    expect(failure.reason.code).toBe('others-hurt')
  })
})

test('an exercise without a model has no properties, nor has a path', async () => {
  expect(await fuzzCases('no-such')).toEqual([])
  expect(await fuzzCases('../fuzz-cases')).toEqual([])
})

test.each<[string, Mistake]>([
  ['canvas/fuzz/cut-invariance', 'one-read-per-body'],
  ['canvas/fuzz/join-invariance', 'drops-after-first-frame'],
  ['canvas/fuzz/sequence-equality', 'swaps-row-and-column'],
  ['canvas/fuzz/model-equality', 'swaps-row-and-column'],
  ['canvas/fuzz/survival', 'dies-of-bad-json'],
])(
  'a counterexample to %s is replayed from its file: it fails where it was found and passes on a correct server',
  async (id, mistake) => {
    const folder = await mkdtemp(join(tmpdir(), 'zocalo-fuzz-'))
    const { kept } = (await failureOf(id, mistake)).tested
    const [[name, content] = ['', '']] = kept
    await writeFile(join(folder, name), content)
    const replay = await replayCounterexample(join(folder, name))
    if (!('testCase' in replay)) throw new Error(JSON.stringify(replay.problems))
    await expect(runAgainst(mistake, replay.testCase)).rejects.toThrow()
    await runAgainst('none', replay.testCase)
    await rm(folder, { recursive: true })
  },
)

test('the same seed sends the same bytes, another seed others', async () => {
  const bytesOf = async (seed: number) => {
    await using server = await startCarelessServer('none')
    // one lane, so that the order of the connection is the order of the examples
    await using tested = serverContext(server, { seed, concurrency: 'iterative', fuzzRuns: 12 })
    const sent: Buffer[] = []
    const { connect } = tested.context
    const listening = async (name: string) => {
      const session = await connect(name)
      const write = session.write.bind(session)
      session.write = (bytes) => {
        sent.push(bytes)
        return write(bytes)
      }
      return session
    }
    for (const { run } of cases) await run({ ...tested.context, connect: listening })
    return Buffer.concat(sent).toString('hex')
  }
  const first = await bytesOf(3)
  expect(await bytesOf(3)).toBe(first)
  expect(await bytesOf(4)).not.toBe(first)
})

test('the same seed sends the same bytes on many connections as on one', async () => {
  const digestOf = async (lanes: number, queues: boolean) => {
    await using server = await startCarelessServer('none')
    await using tested = serverContext(server, { queues })
    await using lines = new CanvasLines(tested.context)
    const property = cutProperty('test', 'body', asks(true), tested.context, lines)
    const shrink = { tries: 1, withinMs: 1000 }
    const outcome = await checkConcurrently(property, { seed: 9, runs: 60, lanes, shrink })
    expect(outcome).toMatchObject({ kind: 'passed', examples: 60 })
    return outcome.digest
  }
  expect(await digestOf(12, true)).toBe(await digestOf(1, false))
})

async function runAgainst(mistake: Mistake, testCase: TestCase<ServerContext>): Promise<void> {
  await using server = await startCarelessServer(mistake)
  await using tested = serverContext(server)
  await testCase.run(tested.context)
}

async function failureOf(id: string, mistake: Mistake, options: ContextOptions = {}) {
  await using server = await startCarelessServer(mistake)
  await using tested = serverContext(server, options)
  return { failure: await failureIn(id, tested.context), tested: tested as TestContext }
}

async function failureIn(id: string, context: ServerContext): Promise<ExpectationFailed> {
  const judged = cases.find((one) => one.id === id)
  const thrown = await judged?.run(context).then(
    () => undefined,
    (problem: unknown) => problem,
  )
  expect(thrown).toBeInstanceOf(ExpectationFailed)
  return thrown as ExpectationFailed
}
