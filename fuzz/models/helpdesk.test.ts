import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { ExpectationFailed } from '../../conformance/model/outcome-errors.ts'
import { launchServer } from '../../conformance/subject/launched-server.ts'
import { referenceCommand } from '../../conformance/subject/reference-command.ts'
import { suite } from '../../conformance/suites/helpdesk/suite.ts'
import { connectUdp } from '../../reference/net/connect-udp.ts'
import { parseScenario } from '../../scenarios/runner/parse-scenario.ts'
import { serverContext } from '../fixtures/server-context.ts'
import { fuzzCases } from '../fuzz-cases.ts'

const [talkCase] = await fuzzCases('helpdesk')
const mutants = fileURLToPath(new URL('../../conformance/mutants/', import.meta.url))
const mutantCommand = (id: string) => `"${process.execPath}" "${mutants}run.js" helpdesk/servers ${id} {host} {port}`

/** What the case comes to against a launched server, with what it kept. */
async function judged(command: string) {
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
  const problem = await talkCase?.run(context).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  return { problem, kept: new Map(tested.kept), observations: [...tested.observations] }
}

test('a correct server is never accused', { timeout: 60_000 }, async () => {
  const { problem, kept, observations } = await judged(referenceCommand('helpdesk', 'server'))
  expect(problem).toBeUndefined()
  expect(observations).toHaveLength(1)
  expect(kept.size).toBe(0)
})

test('a planted mistake is found, and its shortest example kept as a scenario', { timeout: 60_000 }, async () => {
  const { problem, kept } = await judged(mutantCommand('first-word-of-the-name'))
  expect((problem as ExpectationFailed | undefined)?.reason.code).toBe('model-differs')
  const [[name, yaml] = ['', '']] = kept
  expect(name).toBe('helpdesk-conversation.yaml')
  expect(parseScenario(yaml, name)).not.toHaveProperty('problems')
})
