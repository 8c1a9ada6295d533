import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { freePort } from '../../reference/net/free-port.ts'
import type { Session } from '../../reference/net/session.ts'
import { ExpectationFailed, PreconditionNotReached } from '../model/outcome-errors.ts'
import { paceFor } from '../model/pace.ts'
import type { Concurrency } from '../model/server-traits.ts'
import type { TestCase } from '../model/test-case.ts'
import { launchServer } from '../subject/launched-server.ts'
import type { ServerSubject } from '../subject/server-subject.ts'
import { targetServer } from '../subject/target-server.ts'
import { sampleCase } from './fixtures/sample-suite.ts'
import { type ServerBench, ServerCaseRunner } from './server-case-runner.ts'
import type { ServerContext } from './server-context.ts'

const workdir = fileURLToPath(new URL('fixtures/tiny-server/', import.meta.url))
const patientMs = 5000
const reason = { code: 'a-code', text: { es: 'por esto', en: 'because' } }

function launchTinyServer(): Promise<ServerSubject> {
  const command = `"${process.execPath}" server.mjs {port}`
  return launchServer({ kind: 'server', command, workdir, usualPort: 1, timeoutScale: 1 })
}

function runnerOf(subject: ServerSubject, concurrency: Concurrency = 'many', pace: Partial<ServerBench['pace']> = {}) {
  const traits = { concurrency, answeringMs: 1, details: {}, observations: [] }
  return new ServerCaseRunner({
    subject,
    traits,
    pace: { ...paceFor(1), ...pace },
    seed: 1,
    fuzzRuns: 1,
    queues: undefined,
    filesFolder: undefined,
    wire: 'canonical',
  })
}

async function answerTo(session: Session, word: string, withinMs = patientMs): Promise<string | undefined> {
  await session.write(Buffer.from(word))
  const arrival = await session.next(withinMs)
  return arrival.kind === 'bytes' ? arrival.bytes.toString() : undefined
}

/** Runs a case and gives which life of the program, and which connection of it, the case met. */
async function lifeIn(runner: ServerCaseRunner, rest: Partial<TestCase<ServerContext>> = {}): Promise<string> {
  let life: string | undefined
  await runner.run(
    sampleCase('xx/life', {
      ...rest,
      run: async (context) => {
        life = await answerTo(await context.connect('ana'), 'who')
        await rest.run?.(context)
      },
    }),
  )
  if (life === undefined) throw new Error('the server did not say who it is')
  return life
}

const processOf = (life: string) => life.split(' ')[0]
const failing = (facts = {}) => ({ run: () => Promise.reject(new ExpectationFailed(reason, facts)) })

it('lets cases share a life, unless one needs a fresh start', async () => {
  await using subject = await launchTinyServer()
  const runner = runnerOf(subject)
  const fresh = await lifeIn(runner, { start: 'fresh' })
  const first = String(subject.program?.pid)
  expect(fresh).toBe(`${first} 1`)
  expect(await lifeIn(runner)).toBe(`${first} 2`)
  const again = await lifeIn(runner, { start: 'fresh' })
  expect(processOf(again)).not.toBe(first)
  expect(again).toMatch(/ 1$/)
})

it('starts the server again after what may have hurt it, and only then', async () => {
  await using subject = await launchTinyServer()
  const runner = runnerOf(subject)
  const hurtful: [string, Partial<TestCase<ServerContext>>, boolean][] = [
    ['nothing', {}, false],
    ['a case that is undecided', { run: () => Promise.reject(new PreconditionNotReached(reason)) }, false],
    ['a case that leaves it dirty and passes', { leaves: 'dirty' }, false],
    ['a failure', failing(), true],
    ['a fault of ours', { run: () => Promise.reject(new Error('ours')) }, true],
  ]
  for (const [what, rest, isHurt] of hurtful) {
    const before = processOf(await lifeIn(runner, rest))
    expect(processOf(await lifeIn(runner)) !== before, what).toBe(isHurt)
  }
  const before = processOf(await lifeIn(runner))
  runner.markUnfit()
  expect(processOf(await lifeIn(runner))).not.toBe(before)
})

it('counts a failure on a server that went through something hard only when it fails on a fresh one too', async () => {
  await using subject = await launchTinyServer()
  const runner = runnerOf(subject)
  const hard = await lifeIn(runner, { leaves: 'dirty' })
  const seen: string[] = []
  const onlyOnFresh = (isRight: (life: string) => boolean) => async (context: ServerContext) => {
    const life = processOf((await answerTo(await context.connect('ana'), 'who')) ?? '') ?? ''
    seen.push(life)
    if (!isRight(life)) throw new ExpectationFailed(reason)
  }
  const spared = await runner.run(sampleCase('xx/spared', { run: onlyOnFresh((life) => life !== processOf(hard)) }))
  expect(spared.outcome.verdict).toBe('pass')
  expect(seen).toHaveLength(2)
  expect(new Set(seen).size).toBe(2)

  const failed = await runner.run(sampleCase('xx/failed', { leaves: 'dirty', run: onlyOnFresh(() => false) }))
  expect(failed.outcome.verdict).toBe('fail')
  expect(seen).toHaveLength(3)
})

it('starts a server of one life again for each connection, unless the case wants the same life', async () => {
  await using subject = await launchTinyServer()
  const runner = runnerOf(subject, 'one-life')
  const lives: (string | undefined)[] = []
  const run = async (context: ServerContext) => {
    lives.push(await answerTo(await context.connect('ana'), 'who'))
    lives.push(await answerTo(await context.connect('ana', { sameLife: true }), 'who'))
    lives.push(await answerTo(await context.connect('luis'), 'who'))
  }
  for (let i = 0; i < 2; i++) expect((await runner.run(sampleCase('xx/lives', { run }))).outcome.verdict).toBe('pass')
  const [a, b, c, d] = lives.map((life) => processOf(life ?? ''))
  expect(a).toBe(b)
  expect(new Set([a, c, d]).size).toBe(3)
  expect(lives.map((life) => life?.split(' ')[1])).toEqual(['1', '2', '1', '1', '2', '1'])
})

it('is more patient with an answer that was late, on a fresh start, and says so', async () => {
  await using subject = await launchTinyServer()
  // the answer takes 300 ms: too late for 200, in time for three times as much
  const runner = runnerOf(subject, 'many', { answerMs: 200 })
  const tries: { readonly pid: number | undefined; readonly answerMs: number }[] = []
  const run = async (context: ServerContext) => {
    tries.push({ pid: subject.program?.pid, answerMs: context.pace.answerMs })
    context.observe({ es: 'visto', en: 'seen' })
    const answer = await answerTo(await context.connect('ana'), 'late', context.pace.answerMs)
    if (answer === undefined) throw new ExpectationFailed(reason, { answer: 'none', timed: true })
  }
  const { outcome, observations } = await runner.run(sampleCase('xx/late', { run }))
  expect(outcome).toEqual({ verdict: 'pass' })
  const [first, second] = tries.map(({ answerMs }) => answerMs)
  expect(first).toBe(200)
  expect(second).toBeGreaterThanOrEqual(600)
  expect(new Set(tries.map(({ pid }) => pid)).size).toBe(2)
  expect(observations.map(({ es }) => es)).toEqual([
    'visto',
    `Respondió solo cuando se esperó más de lo habitual (${Math.round(second ?? 0)} ms).`,
  ])
})

it.each([
  ['twice where it rests on a deadline', { timed: true }, 2],
  ['once where it does not', { timed: false }, 1],
])('lets a case fail %s', async (_, facts, times) => {
  await using subject = await launchTinyServer()
  let tried = 0
  const run = () => {
    tried++
    return Promise.reject(new ExpectationFailed(reason, facts))
  }
  const { outcome } = await runnerOf(subject).run(sampleCase('xx/fails', { run }))
  expect(outcome).toMatchObject({ verdict: 'fail', reason })
  expect(tried).toBe(times)
})

it('blames a program for its end, and judges the next case with a new one', async () => {
  await using subject = await launchTinyServer()
  const runner = runnerOf(subject)
  const { outcome } = await runner.run(
    sampleCase('xx/exit', {
      run: async (context) => {
        await answerTo(await context.connect('ana'), 'exit')
        expect(await subject.program?.waitForExit(patientMs)).toMatchObject({ code: 3 })
        await context.connect('luis')
      },
    }),
  )
  expect(outcome).toMatchObject({
    verdict: 'fail',
    reason: { code: 'program-ended', text: { es: 'El programa terminó (salida: 3).' } },
    facts: { answer: 'closed' },
  })
  expect(await lifeIn(runner)).toMatch(/ 1$/)
})

it('starts a program again that ended although its case passed', async () => {
  await using subject = await launchTinyServer()
  const runner = runnerOf(subject)
  const { outcome } = await runner.run(
    sampleCase('xx/exit', {
      run: async (context) => {
        await answerTo(await context.connect('ana'), 'exit')
        expect(await subject.program?.waitForExit(patientMs)).toMatchObject({ code: 3 })
      },
    }),
  )
  expect(outcome.verdict).toBe('pass')
  expect(await lifeIn(runner)).toMatch(/ 1$/)
})

it('tells a program that listens no more from one that ended', async () => {
  await using subject = await launchTinyServer()
  const { outcome } = await runnerOf(subject).run(
    sampleCase('xx/deaf', {
      run: async (context) => {
        await answerTo(await context.connect('ana'), 'deaf')
        await context.connect('luis')
      },
    }),
  )
  expect(outcome).toMatchObject({ verdict: 'fail', reason: { code: 'connect-refused' }, facts: { answer: 'none' } })
  expect(outcome.reason?.text.en).toContain('ECONNREFUSED')
})

it('ends the run when a target is not there', async () => {
  const subject = targetServer('127.0.0.1', await freePort())
  const { outcome } = await runnerOf(subject).run(
    sampleCase('xx/gone', {
      run: async (context) => {
        await context.connect('ana')
      },
    }),
  )
  expect(outcome).toMatchObject({ verdict: 'inconclusive', reason: { code: 'subject-dead' } })
  expect(outcome.dead?.text.es).toContain('ya no está')
})

it('blames a server that only has a UDP port', async () => {
  const subject: ServerSubject = { ...targetServer('127.0.0.1', await freePort()), transport: 'udp' }
  const { outcome } = await runnerOf(subject).run(
    sampleCase('xx/udp', {
      run: async (context) => {
        await context.connect('ana')
      },
    }),
  )
  expect(outcome).toMatchObject({ verdict: 'fail', reason: { code: 'wrong-transport' } })
})

it('keeps what a case leaves, and tidies up after it whatever its verdict', async () => {
  await using subject = await launchTinyServer()
  const runner = runnerOf(subject)
  const done: string[] = []
  let session: Session | undefined
  const run = await runner.run(
    sampleCase('xx/leaves', {
      run: async (context) => {
        for (const name of ['first', 'second'])
          context.defer(() => {
            done.push(name)
            return Promise.resolve()
          })
        session = await context.connect('ana')
        await answerTo(session, 'who')
        context.keep('counter.yaml', 'x: 1')
        context.mapCuts([{ offset: 1, region: 'body', outcome: 'answered' }])
        context.note('subject', 'restart', reason.text)
        throw new ExpectationFailed(reason)
      },
    }),
  )
  expect(done).toEqual(['second', 'first'])
  expect(session?.ending).toBeDefined()
  expect(run).toMatchObject({
    kept: [{ name: 'counter.yaml', content: 'x: 1' }],
    cutMap: [{ offset: 1, region: 'body', outcome: 'answered' }],
  })
  const entries = run.recorder.transcript({ entries: 100, bytesPerEntry: 100 })
  expect(entries.map(({ direction, event }) => event ?? direction)).toEqual(['open', 'out', 'in', 'restart'])
})

it('gives a case the same choices whenever it runs, and others than another case', async () => {
  const subject = targetServer('127.0.0.1', 1)
  const runner = runnerOf(subject)
  const choices: number[][] = []
  const run = ({ random }: ServerContext) => {
    choices.push(Array.from({ length: 20 }, () => random.below(1000)))
    return Promise.resolve()
  }
  for (const id of ['xx/a', 'xx/b', 'xx/a']) await runner.run(sampleCase(id, { run }))
  expect(choices[2]).toEqual(choices[0])
  expect(choices[1]).not.toEqual(choices[0])
})

it('asks a fresh subject one more question, and does not trust it afterwards', async () => {
  await using subject = await launchTinyServer()
  const runner = runnerOf(subject)
  const failed = processOf(await lifeIn(runner, failing()))
  const asked = await runner.probe('xx/probe', async (context) => answerTo(await context.connect('sonda'), 'who'))
  expect(asked).toMatch(/ 1$/)
  expect(processOf(asked ?? '')).not.toBe(failed)
  await expect(runner.probe('xx/probe', () => Promise.reject(new Error('no answer')))).rejects.toThrow('no answer')
  expect(await lifeIn(runner)).toMatch(/ 1$/)
})
