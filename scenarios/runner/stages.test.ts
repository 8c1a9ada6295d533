import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NotApplicable } from '../../conformance/model/outcome-errors.ts'
import { formatProblem } from '../../conformance/yaml/problem.ts'
import { TcpListener } from '../../reference/net/tcp-listener.ts'
import { playClientCases } from './fixtures/play-against.ts'
import { fixtureContext } from './fixtures/server-context.ts'
import { parseScenario } from './parse-scenario.ts'
import type { ScenarioSource } from './scenario.ts'
import { clientScenarioCase, scenarioCase } from './scenario-case.ts'

function sourceOf(text: string): ScenarioSource {
  const parsed = parseScenario(`scenario: 1\ntitle: x\n${text}`, 'x.yaml')
  if (!parsed.ok) throw new Error(parsed.problems.map((problem) => formatProblem(problem, 'en')).join('\n'))
  return parsed.source
}

const place = (inner: string) => `\${${inner}}`

describe('on a stream', () => {
  let server: Echo

  beforeAll(async () => {
    server = await startEcho()
  })

  afterAll(() => server[Symbol.asyncDispose]())

  const play = (steps: string, more = 'peers: [ana, { name: luis, from: 127.0.0.2 }]') =>
    scenarioCase(sourceOf(`exercise: four-parts\n${more}\nsteps:\n${steps}`)).run(
      fixtureContext(server.port, { pace: { answerMs: 200, silenceMs: 40 } }),
    )
  const both = '  - connect: ana\n  - connect: luis\n'

  it('takes lines, contents and replies one after the other, however they are cut', async () => {
    await play(
      `${both}  - send: { peer: ana, text: "uno\\ndos\\nabcdefin", cut: [2, 6, 9] }\n` +
        '  - expect: { peer: ana, line: uno }\n  - expect: { peer: ana, line-matches: "^d.s$" }\n' +
        '  - expect: { peer: ana, bytes: 2 }\n  - expect: { peer: ana, content: { text: cde } }\n' +
        '  - expect: { peer: ana, matches: "^fin$" }\n  - expect-silence: ana\n',
    )
  })

  it('says where a content differs and what came instead of a text', async () => {
    const content = play(
      `${both}  - send: { peer: ana, text: abXd }\n  - expect: { peer: ana, content: { text: abcd } }\n`,
    )
    await expect(content).rejects.toMatchObject({
      reason: {
        actual: { en: '4 bytes; byte 2 (the first is 0) is the first that differs' },
        pictures: [{ mark: { start: 2 } }, {}],
      },
    })
    const text = play(`${both}  - send: { peer: ana, text: "no\\u001b" }\n  - expect: { peer: ana, text: sí }\n`)
    await expect(text).rejects.toMatchObject({ reason: { actual: { en: 'the text "no\\u001b"' } } })
  })

  it('tells a part from nothing', async () => {
    const part = play(`${both}  - send: { peer: ana, text: abc }\n  - expect: { peer: ana, bytes: 4 }\n`)
    await expect(part).rejects.toMatchObject({
      reason: {
        code: 'partial-answer',
        text: { en: expect.stringMatching(/Only a part came to ana within \d+ ms: 3 bytes/) },
      },
    })
    await expect(play(`${both}  - expect: { peer: ana, text: a }\n`)).rejects.toMatchObject({
      reason: { code: 'no-answer' },
      facts: { timed: true },
    })
  })

  it('fills in addresses, and plays lists of steps side by side', async () => {
    await play(
      `${both}  - send: { peer: luis, line: "${place('luis.ip')} ${place('luis.port')}" }\n` +
        `  - expect: { peer: luis, line-matches: "^127\\\\.0\\\\.0\\\\.2 ${place('luis.port')}$" }\n` +
        `  - each:\n      steps:\n        - send: { peer: each, line: "${place('each')} ${place('each.ip')}" }\n` +
        `        - expect: { peer: each, line: "${place('each')} ${place('each.ip')}" }\n` +
        '  - parallel:\n      - - send: { peer: ana, line: a }\n        - expect: { peer: ana, line: a }\n' +
        '      - - send: { peer: luis, line: b }\n        - expect: { peer: luis, line: c }\n',
    ).then(
      () => expect.unreachable(),
      (problem: unknown) =>
        expect(problem).toMatchObject({
          reason: { text: { en: expect.stringMatching(/^Step 6\.2\.2, line 18 of x\.yaml: luis received/) } },
        }),
    )
    expect(server.addresses).toContain('127.0.0.2')
  })

  it('does not apply where files are needed and the program is not ours, or speaks another wire', async () => {
    const files = play(both, 'peers: [ana, luis]\nfiles: { a.txt: { text: a } }')
    await expect(files).rejects.toBeInstanceOf(NotApplicable)
    await expect(play(`${both}  - expect-file: { name: a }\n`)).rejects.toBeInstanceOf(NotApplicable)
    await expect(play(`${both}  - expect-terminal: a\n`)).rejects.toBeInstanceOf(NotApplicable)
    const { run, needs, leaves } = scenarioCase(
      sourceOf('exercise: four-parts\npeers: [ana]\nfiles: { a: { text: a } }\nsteps: [{ connect: ana }]'),
    )
    expect([needs, leaves]).toEqual([{ launched: true }, 'dirty'])
    await expect(run({ ...fixtureContext(server.port), wire: 'unframed' })).rejects.toMatchObject({
      reason: { code: 'other-wire' },
    })
    const other = (wire: string) =>
      scenarioCase(sourceOf(`exercise: four-parts\nwire: ${wire}\npeers: [ana]\nsteps: [{ connect: ana }]`))
    for (const wire of ['any', 'unframed']) await other(wire).run({ ...fixtureContext(server.port), wire: 'unframed' })
    await expect(other('unframed').run(fixtureContext(server.port))).rejects.toBeInstanceOf(NotApplicable)
    const said = { ...fixtureContext(server.port).traits, details: { 'unknown-wire': 'hola' } }
    await expect(run({ ...fixtureContext(server.port), traits: said })).rejects.toMatchObject({
      reason: { text: { en: expect.stringContaining('one that is not known') } },
    })
  })
})

describe('against a client', () => {
  const play = async (program: string, steps: string, more = '') => {
    const source = sourceOf(`exercise: video-index\nrole: client\nservers: [indice]\n${more}steps:\n${steps}`)
    const outcomes = await playClientCases([clientScenarioCase(source)], `python3 -c "${program}" {host} {port}`, {
      answerMs: 1_500,
    })
    return [...outcomes.values()][0]
  }
  const connect = 'import socket, sys; s = socket.create_connection((sys.argv[1], int(sys.argv[2])))'

  it('is judged by its end, its terminal and its files', async () => {
    const good = await play(
      `${connect}; print(open('a.txt').read() + input()); open('b.txt', 'w').write('b'); sys.exit(3)`,
      '  - accept: { server: indice, as: c }\n  - type: dos\n  - expect-terminal: { matches: "^uno dos$" }\n' +
        '  - expect-file: { path: b.txt, matches: "^b$" }\n  - expect-no-file: c.txt\n  - expect-exit: 3\n',
      'files: { a.txt: { text: "uno " } }\n',
    )
    expect(good?.verdict).toBe('pass')
  })

  it.each([
    ['  - expect-exit: 4\n', 'exit-differs', 'Step 2, line 8 of x.yaml: The program ended in another way: 3.'],
    ['  - expect-terminal: adiós\n', 'not-on-terminal', 'Step 2, line 8 of x.yaml: The terminal did not show'],
    ['  - expect-no-file: b.txt\n', 'file-present', 'Step 2, line 8 of x.yaml: The file “b.txt” is in'],
    ['  - expect-file: { path: b.txt, equals: { text: bb } }\n', 'file-differs', 'Step 2, line 8 of x.yaml: After'],
    ['  - accept: { server: indice, as: d }\n', 'client-exited', 'Step 2, line 8 of x.yaml: The client ended'],
  ])('%s tells what is wrong', async (step, code, words) => {
    const program = `${connect}; open('b.txt', 'w').write('b'); sys.exit(3)`
    const bad = await play(program, `  - accept: indice\n${step}`)
    expect(bad).toMatchObject({ verdict: 'fail', reason: { code } })
    expect(bad?.reason?.text.en).toContain(words)
  })
})

interface Echo extends AsyncDisposable {
  readonly port: number
  readonly addresses: readonly string[]
}

/** Sends back what comes. */
async function startEcho(): Promise<Echo> {
  const listener = await TcpListener.listen('0.0.0.0')
  const addresses: string[] = []
  const state = { isOver: false }
  const serving = (async () => {
    while (!state.isOver) {
      const session = await listener.accept(20)
      if (!session) continue
      addresses.push(session.remoteAddress)
      void (async () => {
        for (;;) {
          const arrival = await session.next(60_000)
          if (arrival.kind !== 'bytes') return session[Symbol.asyncDispose]()
          await session.write(arrival.bytes)
        }
      })()
    }
  })()
  return {
    port: listener.port,
    addresses,
    async [Symbol.asyncDispose]() {
      state.isOver = true
      await serving
      await listener[Symbol.asyncDispose]()
    },
  }
}
