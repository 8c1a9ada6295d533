import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeMessage } from '../../reference/exercises/canvas/protocol.ts'
import { encodeMensaje } from '../../reference/exercises/storage/protocol.ts'
import { exercises } from '../runner/exercises.ts'
import { parseScenario } from '../runner/parse-scenario.ts'
import type { Scenario } from '../runner/scenario.ts'
import type { ScenarioExercise } from '../runner/scenario-exercise.ts'
import { eventsOf, type Talk } from './fixtures/events-of.ts'
import type { RecordedEvent } from './recorded-event.ts'
import { recordingText } from './recording-text.ts'

function written(exercise: string, events: readonly RecordedEvent[], wire?: string) {
  const text = recordingText(events, {
    exercise: exercises.get(exercise) as ScenarioExercise,
    wire,
    language: 'en',
    comments: [{ es: 'x\nscenario: 2', en: 'x\nscenario: 2' }],
    schema: undefined,
    isCut: false,
  })
  const parsed = parseScenario(text?.text ?? '', 'x.yaml')
  return { text: text?.text ?? '', scenario: parsed.ok ? parsed.source.scenario : undefined, isCut: text?.isCut }
}

const placeholder = (what: string) => `\${ana.${what}}`

const stepsOf = (exercise: string, talk: Talk, wire?: string) =>
  written(exercise, eventsOf(talk, exercises.get(exercise)?.transport), wire).scenario?.steps

describe('what is said becomes steps', () => {
  it('tells messages apart that came in one piece, and joins one that came in several', () => {
    const both = Buffer.concat([encodeMessage({ comando: 'nuevo' }), encodeMessage({ comando: 'cerrar' })])
    const talk: Talk = [
      ['>', both.subarray(0, 3)],
      ['>', both.subarray(3, 30)],
      ['>', both.subarray(30)],
    ]
    expect(stepsOf('canvas', talk)).toEqual([
      { send: { peer: 'ana', message: { comando: 'nuevo' } } },
      { send: { peer: 'ana', message: { comando: 'cerrar' } } },
    ])
  })

  it('writes bytes that are no message as they are, and never expects any', () => {
    const huge = Buffer.from('ffffffffff414243', 'hex')
    expect(
      stepsOf('canvas', [
        ['>', huge],
        ['<', huge],
        ['>', 'x'],
      ]),
    ).toEqual([
      { send: { peer: 'ana', bytes: 'ff ff ff ff ff 41 42 43' } },
      { note: expect.objectContaining({ en: expect.stringContaining('8 bytes came to ana') }) },
      { send: { peer: 'ana', bytes: '78' } },
    ])
  })

  it('keeps numbers that JavaScript cannot hold as bytes, and names bytes inside messages', () => {
    const frame = (text: string) => Buffer.concat([Buffer.from([text.length, 0, 0, 0, 0]), Buffer.from(text)])
    expect(stepsOf('canvas', [['>', frame('{"a":9007199254740993}')]])).toEqual([
      { send: { peer: 'ana', bytes: expect.stringMatching(/^16 00 00 00 00 7b/) } },
    ])
    const photo = Buffer.alloc(100, 0xfe)
    expect(stepsOf('storage', [['<', encodeMensaje({ data: photo, estado: 'ok' })]])?.[1]).toEqual({
      expect: { peer: 'ana', message: { data: { content: 'contenido1' }, estado: 'ok' } },
    })
  })

  it('does not take what a program says for a placeholder, a content or YAML', () => {
    const text = placeholder('port')
    const line = `- {a: [*x, &y]} # \` | > %\t"\\u0041" 'no': !!js/function y`
    const { scenario } = written(
      'echo-tcp',
      eventsOf([
        ['>', `${text}\n${line}\n`],
        ['<', `${text}\n${line}\n`],
      ]),
    )
    expect(scenario?.steps).toEqual([
      {
        send: {
          peer: 'ana',
          content: {
            hex: Buffer.from(`${text}\n`)
              .toString('hex')
              .replace(/(..)(?=.)/g, '$1 '),
          },
        },
      },
      { send: { peer: 'ana', line } },
      expect.objectContaining({ expect: expect.objectContaining({ peer: 'ana', content: expect.anything() }) }),
      { expect: { peer: 'ana', line } },
    ])
    const value = { a: placeholder('ip'), text: 'x' }
    expect(
      stepsOf('canvas', [
        ['>', encodeMessage({ ...value })],
        ['<', encodeMessage(value)],
      ]),
    ).toEqual([
      { send: { peer: 'ana', bytes: expect.any(String) } },
      { expect: { peer: 'ana', message: { text: 'x' } } },
    ])
    const lone = stepsOf('canvas', [
      ['>', encodeMessage({ a: '\ud800' })],
      ['<', encodeMessage({ ok: '\udc00\x1b', b: 1 })],
    ])
    expect(lone).toEqual([
      { send: { peer: 'ana', bytes: expect.any(String) } },
      { expect: { peer: 'ana', message: { b: 1 } } },
    ])
  })

  it('matches what changes from run to run loosely, and says so', () => {
    const talk: Talk = [
      ['>', 'hola a las 10:30\n'],
      ['<', 'hola a las 10:30\n'],
      ['<', 'son las 23:59:01 (2026-11-20), usted es 127.0.0.1:50124\n'],
      ['<', 'mi puerto es 50124\n'],
    ]
    const { scenario, text } = written('echo-tcp', eventsOf(talk))
    expect(scenario?.steps.slice(1)).toEqual([
      { expect: { peer: 'ana', line: 'hola a las 10:30' } },
      {
        expect: {
          peer: 'ana',
          'line-matches': String.raw`^son las \d+:\d+:\d+ \(\d+-\d+-\d+\), usted es 127\.0\.0\.1:${placeholder('port')}$`,
        },
      },
      { expect: { peer: 'ana', line: `mi puerto es ${placeholder('port')}` } },
    ])
    expect(text.match(/# changes from run to run$/gm)).toHaveLength(2)
  })

  it('writes as many random bytes for a content that is too large, and any bytes for one that came', () => {
    const large = Buffer.alloc(300_000, 0x80)
    const { scenario, isCut } = written(
      'simple-ftp',
      eventsOf([
        ['>', 'SUBIR a.bin 300000\n'],
        ['<', 'OK\n'],
        ['>', large],
        ['<', 'RECIBIDO 300000\n'],
        ['>', 'DESCARGAR b.bin\n'],
        ['<', 'OK 300001\n'],
        ['<', Buffer.alloc(300_001)],
      ]),
    )
    expect(scenario?.contents).toEqual({ contenido1: { random: 300_000, seed: 1 } })
    expect(scenario?.steps.at(-1)).toEqual({ expect: { peer: 'ana', bytes: 300_001 } })
    expect(isCut).toBe(false)
  })

  it('takes turns where nothing marks the end of a text, and says that the wire is another one', () => {
    const talk: Talk = [
      ['>', 'ho'],
      ['>', 'la'],
      ['<', 'buenas\ntardes'],
      ['>', 'adiós'],
    ]
    const { scenario } = written('echo-tcp', eventsOf(talk), 'any')
    expect(scenario?.wire).toBe('any')
    expect(scenario?.steps).toEqual([
      { send: { peer: 'ana', text: 'hola' } },
      { expect: { peer: 'ana', text: 'buenas\ntardes' } },
      { send: { peer: 'ana', text: 'adiós' } },
    ])
  })

  it('leaves the end out where the file would be too large', () => {
    const line = Buffer.from(`${'uno dos '.repeat(200)}\n`)
    const { scenario, text } = written('echo-tcp', eventsOf(Array.from({ length: 900 }, () => ['>', line] as const)))
    expect(text).toContain('the end is missing')
    expect(text.length).toBeLessThan(1024 * 1024)
    expect(scenario?.steps.length).toBeGreaterThan(400)
  })
})

describe('whatever is said', () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 30 }).map((text) => Buffer.from(`${text}\n`)),
    fc
      .constantFrom(
        '# x',
        '---\n',
        `${placeholder('port')}\n`,
        '<<: *a\n',
        'OK 3\n',
        'SUBIR a 4\n',
        'ARCHIVO b 9\n',
        '9\n',
      )
      .map((text) => Buffer.from(text)),
    fc.jsonValue({ maxDepth: 3 }).map((value) => encodeMessage(value)),
    fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ maxDepth: 1 })).map((value) => encodeMessage(value)),
    fc
      .string({ unit: 'binary', maxLength: 30 })
      .map((text) => encodeMensaje({ operacion: text, data: [text, Buffer.from(text)] })),
  )
  const talk = fc.array(
    fc.tuple(
      fc.constantFrom('>' as const, '<' as const),
      piece.map((bytes) => Buffer.from(bytes)),
    ),
    { maxLength: 12 },
  )

  it.each([...exercises.keys()])('a recording of %s is a scenario, and nothing but what was recorded', (exercise) => {
    fc.assert(
      fc.property(talk, fc.constantFrom(undefined, 'any'), (said, wire) => {
        const { scenario, text } = written(exercise, eventsOf(said, exercises.get(exercise)?.transport), wire)
        if (said.length === 0) return
        expect(scenario, text).toBeDefined()
        const keys: (keyof Scenario)[] = ['scenario', 'exercise', 'title', 'wire', 'peers', 'contents', 'steps']
        expect(keys).toEqual(expect.arrayContaining(Object.keys(scenario ?? {})))
        const verbs = new Set(scenario?.steps.flatMap((step) => Object.keys(step)))
        expect(['connect', 'send', 'expect', 'note']).toEqual(expect.arrayContaining([...verbs]))
        expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2028\ud800-\udfff]/u)
      }),
      { numRuns: 60 },
    )
  })

  const cuts = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 })

  it.each([
    [
      'canvas',
      [
        ['>', encodeMessage({ comando: 'nuevo' })],
        ['<', encodeMessage({ cerrar: true })],
      ],
    ],
    [
      'upload-tcp',
      [
        ['>', 'SUBIR a.bin 5\n'],
        ['<', 'OK\n'],
        ['>', 'a\nb\xff'],
        ['<', 'RECIBIDO 5\n'],
      ],
    ],
    [
      'four-parts',
      [
        ['>', 'IP 1.2.3.4\n'],
        ['<', 'recibido\n'],
        ['>', 'ARCHIVO a 9\n'],
        ['<', 'recibido\n'],
        ['>', '\n\n'],
        ['<', 'ok\n'],
        ['>', 'cd'],
        ['<', 'ok\n'],
        ['>', 'ef'],
        ['<', 'ok\n'],
        ['>', 'ghi'],
        ['<', 'ok\n'],
      ],
    ],
    [
      'reverse',
      [
        ['>', 'INVERTIR a 3\na\nb'],
        ['<', '3\nb\na'],
        ['>', 'INVERTIR b 1\nx'],
        ['<', '1\nx'],
      ],
    ],
  ] as const satisfies readonly (readonly [string, Talk])[])(
    'the file of %s does not depend on how it was cut',
    (exercise, whole) => {
      const expected = written(exercise, eventsOf(whole)).text
      fc.assert(
        fc.property(cuts, (sizes) => {
          const cut = (whole as Talk).flatMap(([way, said]) =>
            inPieces(Buffer.from(said as string), sizes).map((bytes) => [way, bytes] as const),
          )
          expect(written(exercise, eventsOf(cut)).text).toBe(expected)
        }),
        { numRuns: 50 },
      )
    },
  )
})

function inPieces(bytes: Buffer, sizes: readonly number[]): Buffer[] {
  const pieces: Buffer[] = []
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] as number
    pieces.push(bytes.subarray(at, at + size))
    at += size
  }
  return pieces
}
