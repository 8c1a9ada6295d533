import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { ExpectationFailed } from '../../conformance/model/outcome-errors.ts'
import { launchServer } from '../../conformance/subject/launched-server.ts'
import { referenceCommand } from '../../conformance/subject/reference-command.ts'
import { suite } from '../../conformance/suites/upload-udp/suite.ts'
import { connectUdp } from '../../reference/net/connect-udp.ts'
import { parseScenario } from '../../scenarios/runner/parse-scenario.ts'
import { serverContext } from '../fixtures/server-context.ts'
import { fuzzCases } from '../fuzz-cases.ts'

const cases = await fuzzCases('upload-udp')
const mutants = fileURLToPath(new URL('../../conformance/mutants/', import.meta.url))
const mutantCommand = (id: string) => `"${process.execPath}" "${mutants}run.js" upload-udp/servers ${id} {host} {port}`

/** What the cases come to against a launched server, with what they kept. */
async function judged(command: string, only: string) {
  await using server = await launchServer({
    kind: 'server',
    command,
    workdir: undefined,
    usualPort: 0,
    transports: ['udp'],
    timeoutScale: 1,
  })
  const restart = (): Promise<void> => server.restart()
  const test = {
    get port() {
      return server.port
    },
    restart,
    [Symbol.asyncDispose]: async () => {},
  }
  await using tested = serverContext(test, { fuzzRuns: 24, answeringMs: 10 })
  const connect = () => connectUdp('127.0.0.1', server.port)
  const context = { ...tested.context, connect, subject: server, restart, profile: suite.profiles?.[0] }
  const found: { readonly id: string; readonly problem: unknown }[] = []
  for (const { id, run } of cases.filter((one) => one.id.endsWith(only))) {
    const problem = await run(context).then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    found.push({ id, problem })
  }
  return { found, kept: new Map(tested.kept), observations: [...tested.observations] }
}

test('a correct server is never accused', { timeout: 60_000 }, async () => {
  const { found, kept, observations } = await judged(referenceCommand('upload-udp', 'server'), '')
  expect(found.map(({ problem }) => problem)).toEqual(found.map(() => undefined))
  expect(found).toHaveLength(2)
  expect(observations).toHaveLength(2)
  expect(kept.size).toBe(0)
})

describe('a planted mistake is found, and its shortest example kept as a scenario', () => {
  const planted: [string, string, string][] = [
    ['last-piece-is-partial', 'model-equality', 'model-differs'],
    ['appends', 'model-equality', 'model-differs'],
    ['stores-repeats', 'any-order', 'order-matters'],
  ]
  test.each(planted)('%s', { timeout: 60_000 }, async (mutant, property, code) => {
    const { found, kept } = await judged(mutantCommand(mutant), property)
    const [{ problem } = { problem: undefined }] = found
    expect((problem as ExpectationFailed | undefined)?.reason.code).toBe(code)
    const [[name, yaml] = ['', '']] = kept
    expect(parseScenario(yaml, name)).toMatchObject({ ok: true })
  })
})
