import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ExpectationFailed } from '../../conformance/model/outcome-errors.ts'
import { startProvider } from '../../reference/exercises/video-peer/provider.ts'
import { TcpListener } from '../../reference/net/tcp-listener.ts'
import { counterexampleYaml } from '../engine/counterexample-yaml.ts'
import { serverContext } from '../fixtures/server-context.ts'
import { replayCounterexample } from '../replay-counterexample.ts'
import { survivalScenario, videoScenario } from './video-peer/counterexample-scenarios.ts'
import { survival } from './video-peer/survival.ts'

const video = { name: 'corto.mp4', content: Buffer.from('un video\n') }
let dir = ''
let filesFolder = ''

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'zocalo-fuzz-'))
  filesFolder = join(dir, 'videos_compartidos')
  await mkdir(filesFolder)
  await writeFile(join(filesFolder, video.name), video.content)
})
afterAll(() => rm(dir, { recursive: true }))

test('a correct provider is never accused', async () => {
  await using provider = await startProvider({ host: '127.0.0.1', port: 0, dir, say: () => {} })
  await using tested = serverContext(provider, { kind: 'target', fuzzRuns: 40 })
  await survival.run({ ...tested.context, filesFolder })
  expect(tested.observations).toHaveLength(1)
  expect(tested.kept.size).toBe(0)
})

test('a provider that an odd request ends is found out, and the example is kept', async () => {
  await using provider = await carelessProvider()
  await using tested = serverContext(provider, { kind: 'target', fuzzRuns: 40 })
  const failure = await survival.run({ ...tested.context, filesFolder }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(failure).toBeInstanceOf(ExpectationFailed)
  expect((failure as ExpectationFailed).reason.code).toBe('others-hurt')
  expect([...tested.kept.keys()]).toEqual(['video-peer-survival.yaml'])
})

test.each([
  ['video', videoScenario({ name: 'l0-áñü€.mp4', content: Buffer.from([0, 255, 10]) })],
  ['empty video', videoScenario({ name: 'vacio.mp4', content: Buffer.alloc(0) })],
  ['odd request', survivalScenario({ bytes: Buffer.from([0xff, 0]), ending: 'reset' }, video)],
])('the counterexample of an %s can be replayed from its file', async (name, scenario) => {
  const file = join(dir, `${name}.yaml`)
  await writeFile(file, counterexampleYaml(scenario, { seed: 1, path: '0', shrinks: 0 }))
  const replay = await replayCounterexample(file)
  expect('problems' in replay ? replay.problems : []).toEqual([])
})

/** Gives its only video to everybody, until somebody sends what is no request. */
async function carelessProvider(): Promise<{ readonly port: number } & AsyncDisposable> {
  const listener = await TcpListener.listen()
  void serve(listener)
  return { port: listener.port, [Symbol.asyncDispose]: () => listener[Symbol.asyncDispose]() }
}

async function serve(listener: TcpListener): Promise<void> {
  for (let session = await listener.accept(3000); session; session = await listener.accept(3000)) {
    const arrival = await session.next(3000)
    if (arrival.kind === 'bytes' && !arrival.bytes.toString().startsWith('DESCARGAR ')) return listener.stopAccepting()
    await session.write(Buffer.concat([Buffer.from(`${video.content.length}\n`), video.content]))
    session.end()
  }
}
