import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { hostileReport } from '../fixtures/hostile-report.ts'
import { sampleReport } from '../fixtures/sample-report.ts'
import { renderTap } from './render-tap.ts'

const points = (tap: string): string[] => tap.split('\n').filter((line) => /^(not )?ok /.test(line))

test('one numbered test point per case, as planned', () => {
  const tap = renderTap(sampleReport(), 'es')
  expect(tap.split('\n').slice(0, 2)).toEqual(['TAP version 14', '1..14'])
  expect(points(tap).map((line) => Number(/\d+/.exec(line)?.[0]))).toEqual(
    Array.from({ length: 14 }, (_, index) => index + 1),
  )
  expect(points(tap).filter((line) => line.startsWith('not ok'))).toHaveLength(5)
  expect(points(tap).filter((line) => line.includes('# SKIP'))).toHaveLength(2)
})

test('a failed case carries YAML that can be read', () => {
  const tap = renderTap(sampleReport(), 'en')
  const block = /canvas\/joined.*\n {2}---\n([\s\S]*?)\n {2}\.\.\./.exec(tap)?.[1] ?? ''
  expect(parse(block)).toMatchObject({
    severity: 'fail',
    code: 'answers-missing',
    diagnosis: 'drops-after-first-frame',
    expected: '3 boards, one per message',
  })
})

test('hostile text forges no test point and no control character', () => {
  const tap = renderTap(hostileReport(), 'es')
  expect(points(tap)).toHaveLength(14)
  expect(tap).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u)
})
