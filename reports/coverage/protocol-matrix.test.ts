import { describe, expect, test } from 'vitest'
import type { Aspect } from '../../conformance/model/report.ts'
import type { ProtocolCell } from './coverage-report.ts'
import type { ExerciseRecord } from './exercise-record.ts'
import { judged, record } from './fixtures/sample-coverage.ts'
import { countCells, protocolCoverage } from './protocol-matrix.ts'

function cellOf(known: ExerciseRecord, requirement: string, aspect: Aspect): ProtocolCell | undefined {
  const row = protocolCoverage(known).rows.find(({ id }) => id === requirement)
  return row?.cells.find((cell) => cell.aspect === aspect)
}

describe('a cell with cases', () => {
  test('names them and has the gravest verdict of those that applied', () => {
    const known = record(
      'canvas',
      ['CV-S3'],
      [
        judged('canvas/paint/first', 'CV-S3', 'valid'),
        judged('canvas/paint/second', 'CV-S3', 'valid', 'inconclusive'),
        judged('canvas/paint/third', 'CV-S3', 'valid', 'not-applicable'),
        judged('canvas/paint/other', 'CV-S3', 'invalid', 'fail'),
      ],
    )
    expect(cellOf(known, 'CV-S3', 'valid')).toEqual({
      aspect: 'valid',
      state: 'judged',
      verdict: 'inconclusive',
      cases: ['canvas/paint/first', 'canvas/paint/second', 'canvas/paint/third'],
      pairCases: [],
    })
    expect(cellOf(known, 'CV-S3', 'invalid')).toMatchObject({ state: 'judged', verdict: 'fail' })
  })

  test('says when none of them applied to the references', () => {
    const known = record('canvas', ['CV-S7'], [judged('canvas/single', 'CV-S7', 'valid', 'not-applicable')])
    expect(cellOf(known, 'CV-S7', 'valid')).toMatchObject({ state: 'not-applicable', cases: ['canvas/single'] })
  })

  test('says when only pairs meet them', () => {
    const pairCases = [{ id: 'canvas/pair/cut', requirement: 'CV-S3', aspect: 'cut' as const }]
    const known = record('canvas', ['CV-S3'], [], { pairCases })
    const cell = cellOf(known, 'CV-S3', 'cut')
    expect(cell).toMatchObject({ state: 'pairs-only', cases: [], pairCases: ['canvas/pair/cut'] })
    expect(cell).not.toHaveProperty('verdict')
  })
})

describe('an empty cell', () => {
  const cases = [
    judged('canvas/transport/tcp', 'CV-T1', 'valid'),
    judged('canvas/paint', 'CV-S3', 'valid'),
    judged('canvas/cut/body', 'CV-G1', 'cut'),
    judged('canvas/client/greets', 'CV-C1', 'valid'),
    judged('canvas/client/many', 'CV-X1', 'concurrent'),
  ]
  const known = record('canvas', ['CV-T1', 'CV-S3', 'CV-G1', 'CV-C1', 'CV-X1'], cases)

  test.each<[string, Aspect, string]>([
    ['CV-T1', 'cut', 'This only asks whether the program uses TCP or UDP, which does not change with what is sent.'],
    ['CV-G1', 'valid', 'The requirement speaks of cut messages only.'],
    ['CV-C1', 'concurrent', 'A client holds one conversation only.'],
  ])('says why %s × %s can have no case', (requirement, aspect, reason) => {
    expect(cellOf(known, requirement, aspect)).toMatchObject({ state: 'cannot', reason: { en: reason } })
  })

  test('names the requirement that receives the same test', () => {
    const cell = cellOf(known, 'CV-S3', 'cut')
    expect(cell).toMatchObject({ state: 'elsewhere', reason: { en: 'In this exercise, CV-G1 receives this test.' } })
  })

  test('is open where nothing in the exercise receives that test', () => {
    const cell = cellOf(known, 'CV-S3', 'faulted')
    expect(cell).toEqual({ aspect: 'faulted', state: 'open', cases: [], pairCases: [] })
  })

  test('of datagrams can neither be cut nor joined, except where a stream is allowed as well', () => {
    const udp = record('helpdesk', ['HD-S1'], [judged('helpdesk/greets', 'HD-S1', 'valid')], { transports: ['udp'] })
    for (const aspect of ['cut', 'joined'] as const)
      expect(cellOf(udp, 'HD-S1', aspect)).toMatchObject({
        state: 'cannot',
        reason: { en: expect.stringContaining('datagram') },
      })
    expect(cellOf({ ...udp, transports: ['tcp', 'udp'] }, 'HD-S1', 'cut')).toMatchObject({ state: 'open' })
  })

  test('is counted by its state', () => {
    const counts = countCells([protocolCoverage(known)])
    expect(counts).toMatchObject({ judged: 5, 'pairs-only': 0, 'not-applicable': 0 })
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(5 * 6)
  })
})
