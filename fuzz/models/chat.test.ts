import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { ExpectationFailed } from '../../conformance/model/outcome-errors.ts'
import { loadSuite } from '../../conformance/runner/find-suites.ts'
import { launchServer } from '../../conformance/subject/launched-server.ts'
import { referenceCommand, referenceEnvironment } from '../../conformance/subject/reference-command.ts'
import { connectTcp } from '../../reference/net/connect-tcp.ts'
import { connectUdp } from '../../reference/net/connect-udp.ts'
import { parseScenario } from '../../scenarios/runner/parse-scenario.ts'
import { serverContext } from '../fixtures/server-context.ts'
import { fuzzCases } from '../fuzz-cases.ts'

const mutants = fileURLToPath(new URL('../../conformance/mutants/', import.meta.url))

async function connected(exercise: string, port: number) {
  if (exercise === 'chat-udp') return connectUdp('127.0.0.1', port)
  const tried = await connectTcp('127.0.0.1', port, 2000)
  if ('problem' in tried) throw new Error(tried.problem.code)
  return tried.session
}

/** What the property comes to against a launched server, with what it kept. */
async function judged(exercise: string, command: string) {
  const [modelEquality] = await fuzzCases(exercise)
  const { profiles, transports } = await loadSuite(exercise)
  const environment = referenceEnvironment
  await using server = await launchServer({
    kind: 'server',
    command,
    workdir: undefined,
    usualPort: 0,
    transports,
    environment,
    timeoutScale: 1,
  })
  const test = { port: server.port, restart: () => server.restart(), [Symbol.asyncDispose]: async () => {} }
  await using tested = serverContext(test, { fuzzRuns: 24, answeringMs: 10 })
  const connect = () => connected(exercise, server.port)
  const context = { ...tested.context, connect, subject: server, profile: profiles?.[0] }
  const problem = await modelEquality?.run(context).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  return { problem, kept: new Map(tested.kept), observations: [...tested.observations] }
}

test.each(['chat-tcp', 'chat-udp'])(
  'a correct server of %s is never accused',
  { timeout: 60_000 },
  async (exercise) => {
    const { problem, kept, observations } = await judged(exercise, referenceCommand(exercise, 'server'))
    expect(problem).toBeUndefined()
    expect(observations).toHaveLength(1)
    expect(kept.size).toBe(0)
  },
)

test.each(['chat-tcp', 'chat-udp'])(
  'a planted mistake of %s is found, and its shortest example kept as a scenario',
  { timeout: 60_000 },
  async (exercise) => {
    const command = `"${process.execPath}" "${mutants}run.js" ${exercise}/servers joins-spaces {host} {port}`
    const { problem, kept } = await judged(exercise, command)
    expect((problem as ExpectationFailed | undefined)?.reason.code).toBe('model-differs')
    const [[name, yaml] = ['', '']] = kept
    expect(name).toBe(`${exercise}-model.yaml`)
    expect(yaml).toContain('a  b')
    expect(parseScenario(yaml, name)).not.toHaveProperty('problems')
  },
)
