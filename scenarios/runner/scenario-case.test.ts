import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ReceiveQueues } from '../../conformance/faults/receive-queues.ts'
import { ExpectationFailed, NotApplicable, PreconditionNotReached } from '../../conformance/model/outcome-errors.ts'
import type { LaunchedProgram } from '../../conformance/subject/launched-program.ts'
import { formatProblem } from '../../conformance/yaml/problem.ts'
import { encodeMessage } from '../../reference/exercises/canvas/protocol.ts'
import { type Mistake, startCanvas } from './fixtures/canvas-server.ts'
import { type FixtureOptions, fixtureContext } from './fixtures/server-context.ts'
import { parseScenario } from './parse-scenario.ts'
import { scenarioCase, scenarioWithoutFile } from './scenario-case.ts'

const nuevo = '{ comando: nuevo }'
const red = '{ comando: pintar, x_pos: "12", y_pos: "3", nombre_color: red }'

function caseOf(steps: string, peers = 'ana', more = '') {
  const text = `scenario: 1\nexercise: canvas\ntitle: { es: Uno, en: One }\n${more}peers: [${peers}]\nsteps:\n${steps}`
  const parsed = parseScenario(text, 'mine/My Scénario.yaml')
  if (!parsed.ok) throw new Error(parsed.problems.map((problem) => formatProblem(problem, 'en')).join('\n'))
  return scenarioCase(parsed.source)
}

async function failureOf(mistake: Mistake, steps: string, peers = 'ana', options: FixtureOptions = {}) {
  await using server = await startCanvas(mistake)
  const context = fixtureContext(server.port, { ...options, pace: { answerMs: 300, silenceMs: 60, ...options.pace } })
  try {
    await caseOf(steps, peers).run(context)
  } catch (thrown) {
    if (thrown instanceof ExpectationFailed) return thrown
    throw thrown
  }
  throw new Error('the scenario passed')
}

const hello = `  - send: { peer: ana, message: ${nuevo} }\n  - expect: { peer: ana, board: any }\n`

describe('the case', () => {
  it('takes its id, purpose and requirement from the file', () => {
    expect(caseOf(hello)).toMatchObject({
      id: 'canvas/scenario/my-scenario',
      role: 'server',
      requirement: 'CV-S3',
      aspect: 'valid',
      purpose: { es: 'Uno', en: 'One' },
    })
    expect(caseOf(hello)).not.toHaveProperty('needs')
    expect(caseOf(hello)).not.toHaveProperty('leaves')
    const named = caseOf(hello, 'ana', 'id: other\npurpose: Why\nrequirement: CV-S2\nlevel: may\nstart: fresh\n')
    expect(named).toMatchObject({
      id: 'canvas/scenario/other',
      requirement: 'CV-S2',
      level: 'may',
      start: 'fresh',
      needs: { untouched: true },
      purpose: { es: 'Why', en: 'Why' },
    })
  })

  it.each([
    ['  - reset: ana\n', { aspect: 'faulted', leaves: 'dirty' }],
    ['  - end: ana\n', { aspect: 'faulted', leaves: 'dirty' }],
    ['  - send: { peer: ana, text: hola }\n', { aspect: 'faulted', leaves: 'dirty' }],
    [`  - send: { peer: ana, message: ${nuevo}, cut: [2] }\n`, { aspect: 'cut' }],
    [`  - send: { peer: ana, messages: [${nuevo}, ${nuevo}] }\n`, { aspect: 'joined' }],
    ['  - connect: luis\n', { aspect: 'concurrent', needs: { connections: 'at-once' } }],
    ['  - expect-close: ana\n  - connect: luis\n', { aspect: 'valid', needs: { connections: 'several' } }],
    ['  - restart: server\n  - connect: luis\n', { needs: { connections: 'several', launched: true } }],
    ['  - file-exists: a.txt\n', { needs: { launched: true } }],
  ])('works out what it needs and does: %s', (steps, traits) => {
    const peers = steps.includes('luis') ? 'ana, luis' : 'ana'
    expect(caseOf(`${hello}${steps}`, peers)).toMatchObject(traits)
  })

  it('can be made from a scenario that lies in no file', async () => {
    await using server = await startCanvas('silent')
    const made = scenarioCase(
      scenarioWithoutFile(
        {
          scenario: 1,
          exercise: 'canvas',
          title: 'x',
          peers: ['ana'],
          steps: [{ expect: { peer: 'ana', board: 'any' } }],
        },
        'Contraejemplo 7',
      ),
    )
    expect(made.id).toBe('canvas/scenario/contraejemplo-7')
    await expect(made.run(fixtureContext(server.port, { pace: { answerMs: 50 } }))).rejects.toMatchObject({
      reason: { text: { es: expect.stringMatching(/^Paso 1: No llegó ningún mensaje/) } },
    })
  })
})

describe('a failed step', () => {
  it('names its number, line, file and note, and shows what came', async () => {
    const steps = `${hello}  - note: { es: ahora sí, en: now }\n  - send: { peer: ana, message: ${red} }\n  - expect: { peer: ana, board: { "3,12": red }, others: unchanged }\n`
    const { reason, facts } = await failureOf('swapped', steps)
    expect(reason.text).toEqual({
      es: 'Paso 5, línea 10 de mine/My Scénario.yaml (ahora sí): ana no recibió lo esperado en 300 ms.',
      en: 'Step 5, line 10 of mine/My Scénario.yaml (now): ana did not receive what was expected within 300 ms.',
    })
    expect(reason.expected?.en).toBe('a board with "3,12": red and all other cells as before')
    expect(reason.actual?.en).toBe(
      'the last message that came did not fit: a board in which "3,12" is white, not red; "12,3" is red, not white',
    )
    const [received, sent] = reason.pictures ?? []
    const marked = Buffer.from(received?.bytes ?? '', 'base64').subarray(received?.mark?.start, received?.mark?.end)
    expect(marked.toString()).toBe('"12":"white"')
    expect(Buffer.from(sent?.bytes ?? '', 'base64').toString()).toContain('"comando":"pintar"')
    expect(facts).toMatchObject({ answer: 'wrong', timed: true, details: { cells: [{ row: 3, column: 12 }, {}] } })
  })

  it('counts the rounds', async () => {
    const steps = `  - repeat:\n      times: 3\n      steps:\n        - expect: { peer: ana, board: any }\n        - expect-silence: ana\n`
    const { reason } = await failureOf('none', `  - send: { peer: ana, messages: [${nuevo}, ${nuevo}] }\n${steps}`)
    expect(reason.text.en).toMatch(/^Step 2\.2, line 11 of .*, round 1: Something came to ana/)
    expect(reason.actual?.en).toMatch(/^[\d,]+ bytes came$/)
  })

  it.each<[Mistake, string, string]>([
    ['silent', 'no-answer', 'No message came within 3'],
    ['half-frame', 'partial-answer', 'Only part of a message came'],
    ['text-length', 'absurd-length', 'text stands where the length should be'],
    ['not-json', 'malformed-message', 'ana received something other than expected'],
  ])('of a server that is %s is %s', async (mistake, code, words) => {
    const { reason } = await failureOf(mistake, hello)
    expect(reason.code).toBe(code)
    expect(reason.text.en).toContain(words)
    expect(reason.expected?.en).toBe('a board')
    expect(reason.pictures?.length).toBeGreaterThan(0)
  })

  it('tells the rules which cut and which of several messages was not understood', async () => {
    const cut = await failureOf(
      'reads-once',
      `  - send: { peer: ana, message: ${nuevo}, cut: [3, 9] }\n  - expect: { peer: ana, board: any }\n`,
    )
    expect(cut.facts.cuts).toEqual([
      { offset: 3, region: 'header', outcome: 'closed' },
      { offset: 9, region: 'body', outcome: 'closed' },
    ])
    const joined = await failureOf(
      'drops-after-first',
      `  - send: { peer: ana, messages: [${nuevo}, ${nuevo}] }\n  - expect: { peer: ana, board: any }\n  - expect: { peer: ana, board: any }\n`,
    )
    expect(joined.facts.joined).toEqual([true, false])
  })

  it('passes over boards, but over nothing else', async () => {
    const close = `${hello}${hello}  - send: { peer: ana, messages: [${nuevo}, { comando: cerrar }] }\n`
    await using server = await startCanvas()
    await caseOf(`${close}  - expect: { peer: ana, message: { cerrar: true } }\n  - expect-close: ana\n`).run(
      fixtureContext(server.port),
    )
    const { reason } = await failureOf('none', `${close}  - expect: { peer: ana, board: { "3,12": red } }\n`)
    expect(reason.actual?.en).toBe('{"cerrar":true}, which is no board of 50 × 50')
    const other = await failureOf('none', `${close}  - expect: { peer: ana, message: { cerrar: false } }\n`)
    expect(other.reason.actual?.en).toBe('{"cerrar":true}')
  })
})

describe('ends', () => {
  const bye = `${hello}  - send: { peer: ana, message: { comando: cerrar } }\n`

  it('tells a close in order from a reset', async () => {
    for (const [mistake, how] of [
      ['none', 'fin'],
      ['none', 'any'],
      ['resets', 'reset'],
      ['resets', 'any'],
    ] as const) {
      await using server = await startCanvas(mistake)
      await caseOf(`${bye}  - expect-close: { peer: ana, how: ${how} }\n`).run(fixtureContext(server.port))
    }
    const { reason } = await failureOf('resets', `${bye}  - expect-close: { peer: ana, how: fin }\n`)
    expect([reason.code, reason.actual?.en]).toEqual(['closed-other-way', 'it was broken off (RST)'])
  })

  it('fails when the connection stays open', async () => {
    const { reason } = await failureOf('stays-open', `${bye}  - expect-close: ana\n`)
    expect(reason.text.en).toMatch(/The connection of ana was still open after 300 ms\.$/)
  })

  it('an end is no silence', async () => {
    const { reason } = await failureOf('no-farewell', `${bye}  - expect-silence: ana\n`)
    expect(reason.actual?.en).toBe('the connection was closed')
  })

  it('FIN after a whole message lets the peer read on', async () => {
    await using server = await startCanvas()
    await caseOf(
      `  - send: { peer: ana, message: ${nuevo} }\n  - end: ana\n  - expect: { peer: ana, board: any }\n  - expect-close: ana\n`,
    ).run(fixtureContext(server.port))
  })

  it('says goodbye for whoever is still connected and leaves no connection behind, also after a failure', async () => {
    for (const last of ['any', '{ "3,12": red }']) {
      await using server = await startCanvas()
      const context = fixtureContext(server.port, { pace: { answerMs: 100 } })
      const steps = `${hello}  - send: { peer: luis, message: ${nuevo} }\n  - expect: { peer: luis, board: ${last} }\n`
      const outcome = await caseOf(steps, 'ana, luis')
        .run(context)
        .catch((thrown: unknown) => thrown)
      expect(outcome instanceof ExpectationFailed).toBe(last !== 'any')
      for (const { session } of context.sessions) {
        expect(session.history.some((event) => event.kind === 'out' && event.bytes.includes('cerrar'))).toBe(true)
        expect((await session.next(1000)).kind).not.toBe('deadline')
      }
    }
  })
})

describe('faults', () => {
  it('are inconclusive without evidence', async () => {
    await using server = await startCanvas()
    const queues = { state: () => Promise.resolve('waiting') } as unknown as ReceiveQueues
    const context = () => fixtureContext(server.port, { queues, pace: { gapMs: 1 } })
    for (const how of ['cut: [3]', 'to: 9'])
      await expect(caseOf(`  - send: { peer: ana, message: ${nuevo}, ${how} }\n`).run(context())).rejects.toMatchObject(
        {
          constructor: PreconditionNotReached,
          reason: { code: 'cut-unseen', text: { en: expect.stringMatching(/^Step 1, line 6 .*what ana sent/) } },
        },
      )
  })

  it('cut where they are told to', async () => {
    await using server = await startCanvas()
    const context = fixtureContext(server.port)
    await caseOf(
      `  - send: { peer: ana, message: ${nuevo}, cut: each-byte }\n  - expect: { peer: ana, board: any }\n  - send: { peer: ana, message: ${nuevo}, cut: each-header-byte }\n  - send: { peer: ana, message: ${nuevo}, to: 7 }\n  - send: { peer: ana, message: ${nuevo}, from: 7 }\n  - repeat: { times: 2, steps: [{ expect: { peer: ana, board: any } }] }\n`,
    ).run(context)
    const sizes = context.sessions[0]?.session.history.flatMap((event) =>
      event.kind === 'out' ? [event.bytes.length] : [],
    )
    expect(sizes?.slice(0, -1)).toEqual([...Array(24).fill(1), 1, 1, 1, 1, 20, 7, 17])
  })

  it('fill a message up with white space inside its braces', async () => {
    await using server = await startCanvas()
    const context = fixtureContext(server.port)
    await caseOf(
      `  - send: { peer: ana, message: ${nuevo}, pad-to: 129 }\n  - expect: { peer: ana, board: any }\n`,
    ).run(context)
    const [sent] =
      context.sessions[0]?.session.history.flatMap((event) => (event.kind === 'out' ? [event.bytes] : [])) ?? []
    expect(sent?.length).toBe(134)
    expect(sent?.readUIntLE(0, 5)).toBe(129)
    expect(JSON.parse(sent?.subarray(5).toString() ?? '')).toEqual({ comando: 'nuevo' })
    expect(sent?.subarray(5).toString()).toMatch(/^\{"comando":"nuevo" +\}$/)
  })

  it('send bytes and texts as they are', async () => {
    await using server = await startCanvas()
    const context = fixtureContext(server.port)
    await caseOf(
      '  - send: { peer: ana, bytes: "13 00 00 00 00" }\n  - send: { peer: ana, text: \'{"comando":"nuevo"}\' }\n  - expect: { peer: ana, board: any }\n  - send: { peer: ana, bytes: "ff" }\n  - reset: ana\n',
    ).run(context)
    expect(context.sessions[0]?.session.history.at(-1)?.kind).toBe('reset-sent')
  })

  it('cut raw bytes that are whole frames at their headers too, and take leave after them', async () => {
    await using server = await startCanvas()
    const context = fixtureContext(server.port)
    const frame = encodeMessage({ comando: 'nuevo' }).toString('hex')
    await caseOf(
      `  - send: { peer: ana, bytes: "${frame}${frame}", cut: each-header-byte }\n  - expect: { peer: ana, board: any }\n`,
    ).run(context)
    const sent = context.sessions[0]?.session.history.flatMap((event) => (event.kind === 'out' ? [event.bytes] : []))
    expect(sent?.slice(0, -1).map(({ length }) => length)).toEqual([1, 1, 1, 1, 21, 1, 1, 1, 20])
    expect(sent?.at(-1)?.toString()).toContain('cerrar')
  })

  it('stop a peer from reading for a while', async () => {
    await using server = await startCanvas()
    await caseOf(
      `${hello}  - stop-reading: ana\n  - send: { peer: luis, message: ${red} }\n  - expect: { peer: luis, board: { "3,12": red } }\n  - pause: { gaps: 2, because: boards pile up }\n  - resume-reading: ana\n  - expect: { peer: ana, board: { "3,12": red } }\n`,
      'ana, luis',
    ).run(fixtureContext(server.port))
  })

  it('let the others end before they tell which one of several at once failed', async () => {
    const steps = `  - parallel:\n      - expect: { peer: ana, board: any }\n      - send: { peer: luis, message: ${nuevo}, cut: each-byte }\n  - expect: { peer: luis, board: any }\n`
    const { reason } = await failureOf('none', steps, 'ana, luis', { pace: { answerMs: 60 } })
    expect(reason.text.en).toMatch(/^Step 1\.1, line 7/)
  })
})

describe('a launched program', () => {
  it('is started again, and everybody has to connect anew', async () => {
    await using first = await startCanvas()
    await using second = await startCanvas()
    const context = fixtureContext(first.port, { restartsAt: second.port })
    await caseOf(
      `  - send: { peer: ana, message: ${red} }\n  - expect: { peer: ana, board: { "3,12": red } }\n  - restart: server\n  - connect: ana\n${hello.replace('any', '{}, others: white')}`,
    ).run(context)
    expect(context.sessions.map(({ port }) => port)).toEqual([first.port, second.port])
  })

  it('leaves files in its folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'scenario-'))
    try {
      await using server = await startCanvas()
      const program = { folder } as LaunchedProgram
      const steps = '  - connect: ana\n  - file-exists: fotos/ñandú.png\n'
      const context = (answerMs: number) => fixtureContext(server.port, { program, pace: { answerMs } })
      await expect(caseOf(steps).run(context(60))).rejects.toMatchObject({ reason: { code: 'file-missing' } })
      const running = caseOf(steps.replace('fotos/', '')).run(context(5_000))
      await Promise.all([running, writeFile(join(folder, 'ñandú.png'), '')])
      await expect(caseOf(steps).run(fixtureContext(server.port))).rejects.toBeInstanceOf(NotApplicable)
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
