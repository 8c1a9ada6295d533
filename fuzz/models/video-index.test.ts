import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ExpectationFailed } from '../../conformance/model/outcome-errors.ts'
import type { TestCase } from '../../conformance/model/test-case.ts'
import type { ServerContext } from '../../conformance/runner/server-context.ts'
import { type IndexMistake, startCarelessIndex } from '../fixtures/careless-index.ts'
import { type ContextOptions, serverContext, type TestContext } from '../fixtures/server-context.ts'
import { fuzzCases } from '../fuzz-cases.ts'
import { replayCounterexample } from '../replay-counterexample.ts'

const cases = await fuzzCases('video-index')

describe('a correct server', () => {
  const kinds: [string, IndexMistake, ContextOptions][] = [
    ['that serves many', 'none', {}],
    ['that takes one space only', 'one-space', { fuzzRuns: 12 }],
    ['that is served one by one', 'none', { concurrency: 'iterative', fuzzRuns: 8 }],
    ['whose queues cannot be seen', 'none', { queues: false, fuzzRuns: 8 }],
  ]
  for (const [kind, mistake, options] of kinds)
    test(`${kind} is never accused`, async () => {
      for (const { id, run, needs } of cases) {
        if (options.concurrency === 'iterative' && needs?.connections === 'at-once') continue
        await using server = await startCarelessIndex(mistake)
        await using tested = serverContext(server, options)
        await run(tested.context)
        expect(tested.observations.length, id).toBeGreaterThan(0)
        expect(tested.kept.size).toBe(0)
      }
    })
})

describe('a planted mistake', () => {
  test('videos that are replaced are found and shrunk to few commands', async () => {
    const { failure, tested } = await failureOf('video-index/fuzz/model-equality', 'replaces-videos')
    expect(failure.reason.code).toBe('model-differs')
    expect(failure.reason.text.en).toMatch(/^After \d commands/)
    expect(tested.kept.get('video-index-model.yaml')).toContain('VIDEOS')
  })

  test('a server that dies of bytes that are no text is found out and started again', async () => {
    const { failure } = await failureOf('video-index/fuzz/survival', 'dies-of-bad-text')
    expect(failure.reason.code).toBe('others-hurt')
    expect(failure.reason.pictures).toHaveLength(1)
  })
})

test('a counterexample is replayed from its file: it fails where it was found and passes on a correct server', async () => {
  const found: [string, IndexMistake][] = [
    ['video-index/fuzz/model-equality', 'replaces-videos'],
    ['video-index/fuzz/survival', 'dies-of-bad-text'],
  ]
  const folder = await mkdtemp(join(tmpdir(), 'zocalo-fuzz-'))
  for (const [id, mistake] of found) {
    const { kept } = (await failureOf(id, mistake)).tested
    const [[name, content] = ['', '']] = kept
    await writeFile(join(folder, name), content)
    const replay = await replayCounterexample(join(folder, name))
    if (!('testCase' in replay)) throw new Error(JSON.stringify(replay.problems))
    await expect(runAgainst(mistake, replay.testCase), `${id} on ${mistake}`).rejects.toThrow()
    await runAgainst('none', replay.testCase)
  }
  await rm(folder, { recursive: true })
})

test('the same seed sends the same commands, another seed others', async () => {
  const bytesOf = async (seed: number) => {
    await using server = await startCarelessIndex('none')
    await using tested = serverContext(server, { seed, fuzzRuns: 2 })
    const sent: Buffer[] = []
    const { connect } = tested.context
    const listening: ServerContext['connect'] = async (name, options) => {
      const session = await connect(name, options)
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

async function runAgainst(mistake: IndexMistake, testCase: TestCase<ServerContext>): Promise<void> {
  await using server = await startCarelessIndex(mistake)
  await using tested = serverContext(server)
  await testCase.run(tested.context)
}

async function failureOf(
  id: string,
  mistake: IndexMistake,
): Promise<{ readonly failure: ExpectationFailed; readonly tested: TestContext }> {
  await using server = await startCarelessIndex(mistake)
  await using tested = serverContext(server)
  const judged = cases.find((one) => one.id === id)
  const thrown = await judged?.run(tested.context).then(
    () => undefined,
    (problem: unknown) => problem,
  )
  expect(thrown).toBeInstanceOf(ExpectationFailed)
  return { failure: thrown as ExpectationFailed, tested }
}
