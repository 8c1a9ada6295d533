import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseScenario } from './parse-scenario.ts'
import type { Scenario, Step } from './scenario.ts'
import { writeScenario } from './write-scenario.ts'

const peers = ['ana', 'luis', 'true', 'null', 'y']
const unit = fc.constantFrom<'grapheme' | 'binary'>('grapheme', 'binary')
const anyText = unit.chain((each) => fc.string({ unit: each, maxLength: 40 }))
const someText = anyText.filter((text) => text.length > 0)
const text = fc.oneof(someText, fc.record({ es: someText, en: someText }))
const peer = fc.constantFrom(...peers)
const json = fc.jsonValue({ depthSize: 'small', stringUnit: 'binary' }) as fc.Arbitrary<unknown>
const cell = fc.tuple(fc.nat(49), fc.nat(49)).map(([row, column]) => `${row},${column}`)
const colour = fc.constantFrom('red', 'white', 'black')
const board = fc.oneof(fc.constant('any'), fc.dictionary(cell, colour, { maxKeys: 5, noNullPrototype: true }))

const leaf = fc.oneof(
  fc.record({ send: fc.record({ peer, message: json }) }),
  fc.record({ send: fc.record({ peer, messages: fc.array(json, { minLength: 1, maxLength: 3 }) }) }),
  fc.record({ send: fc.record({ peer, bytes: fc.constantFrom('', '00', '05 00\n7b') }) }),
  fc.record({ send: fc.record({ peer, text: anyText }) }),
  fc.record({
    send: fc.record({
      peer,
      message: fc.constant({ comando: 'nuevo' }),
      cut: fc.constantFrom([1, 5, 23], 'each-byte'),
    }),
  }),
  fc.record({ expect: fc.record({ peer, message: json }) }),
  fc.record({ expect: fc.record({ peer, board, others: fc.constantFrom('any', 'white') }) }),
  fc.record({ 'expect-silence': peer }),
  fc.record({ pause: fc.record({ gaps: fc.integer({ min: 1, max: 200 }), because: someText }) }),
  fc.record({ note: text }),
) as fc.Arbitrary<Step>

const repeat = fc.record({
  repeat: fc.record({ times: fc.integer({ min: 1, max: 9 }), steps: fc.array(leaf, { minLength: 1, maxLength: 3 }) }),
})
const parallel = fc.record({
  parallel: fc.constantFrom<Step[]>(
    [{ 'expect-silence': 'ana' }, { 'expect-silence': 'luis' }],
    [{ send: { peer: 'luis', message: 1 } }, { expect: { peer: 'true', board: {} } }],
  ),
})

const scenario: fc.Arbitrary<Scenario> = fc.record(
  {
    scenario: fc.constant(1 as const),
    id: fc.constantFrom('a', 'late-joiner', '1-2'),
    exercise: fc.constant('canvas'),
    title: text,
    purpose: text,
    requirement: fc.constantFrom('CV-S2', 'CV-G12.1'),
    level: fc.constantFrom('must', 'should', 'may'),
    transport: fc.constant('tcp'),
    peers: fc.constant(peers),
    needs: fc.constantFrom('several', 'at-once'),
    start: fc.constant('fresh'),
    steps: fc
      .array(fc.oneof({ arbitrary: leaf, weight: 5 }, repeat, parallel), { minLength: 1, maxLength: 8 })
      .map((steps) => [...peers.map((each) => ({ 'expect-silence': each })), ...steps]),
  },
  { requiredKeys: ['scenario', 'exercise', 'title', 'peers', 'steps'], noNullPrototype: true },
) as fc.Arbitrary<Scenario>

it('parses back to the same value, whatever the texts and messages are', () => {
  fc.assert(
    fc.property(scenario, anyText, (value, comment) => {
      const parsed = parseScenario(writeScenario(value, { schema: '../s.json', comment }), 'x.yaml')
      expect(parsed.ok ? [] : parsed.problems).toEqual([])
      // JSON has no negative zero: what is compared is what a message says.
      expect(parsed.ok && JSON.stringify(parsed.source.scenario)).toBe(JSON.stringify(value))
    }),
    { numRuns: 300 },
  )
})

it('writes one line per step', () => {
  const value: Scenario = {
    scenario: 1,
    exercise: 'canvas',
    title: { es: 'Contraejemplo', en: 'Counterexample' },
    requirement: 'CV-G1',
    peers: ['ana', 'luis'],
    steps: [
      {
        send: {
          peer: 'ana',
          message: { comando: 'pintar', x_pos: '12', y_pos: '3', nombre_color: 'red' },
          cut: [3, 7],
        },
      },
      { expect: { peer: 'ana', board: { '3,12': 'red' }, others: 'white' } },
      { repeat: { times: 2, steps: [{ connect: 'luis' }, { 'expect-close': { peer: 'luis', how: 'fin' } }] } },
      { parallel: [{ 'expect-silence': 'ana' }, { 'expect-silence': 'luis' }] },
    ],
  }
  expect(writeScenario(value, { schema: '../../scenario.schema.json', comment: 'seed 7\nrun again' })).toBe(
    `# yaml-language-server: $schema=../../scenario.schema.json
# seed 7
# run again
scenario: 1
exercise: canvas
title: { es: Contraejemplo, en: Counterexample }
requirement: CV-G1
peers: [ ana, luis ]
steps:
  - send: { peer: ana, message: { comando: pintar, x_pos: "12", y_pos: "3", nombre_color: red }, cut: [ 3, 7 ] }
  - expect: { peer: ana, board: { "3,12": red }, others: white }
  - repeat:
      times: 2
      steps:
        - connect: luis
        - expect-close: { peer: luis, how: fin }
  - parallel:
      - expect-silence: ana
      - expect-silence: luis
`,
  )
})

it('writes steps that run side by side one per line, too', () => {
  const value: Scenario = {
    scenario: 1,
    exercise: 'four-parts',
    title: 'x',
    peers: ['ana', { name: 'luis', from: '127.0.0.2' }],
    contents: { foto: { random: 8, seed: 1 } },
    files: { 'a/b.txt': 'foto' },
    steps: [
      { parallel: [[{ connect: 'ana' }, { 'expect-silence': 'ana' }], { 'expect-silence': 'luis' }] },
      { each: { steps: [{ send: { peer: 'each', content: 'foto', to: 4 } }] } },
    ],
  }
  const text = writeScenario(value)
  expect(text).toBe(
    `scenario: 1
exercise: four-parts
title: x
peers: [ ana, { name: luis, from: 127.0.0.2 } ]
contents:
  foto: { random: 8, seed: 1 }
files: { a/b.txt: foto }
steps:
  - parallel:
      - - connect: ana
        - expect-silence: ana
      - expect-silence: luis
  - each:
      steps:
        - send: { peer: each, content: foto, to: 4 }
`,
  )
  expect(parseScenario(text, 'x.yaml')).toMatchObject({ ok: true, source: { scenario: value } })
})
