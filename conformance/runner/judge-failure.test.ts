import { expect, it } from 'vitest'
import type { DiagnosisRule, Failure } from './diagnosis-rule.ts'
import { diagnose, hintFrom } from './judge-failure.ts'

const failure: Failure = {
  caseId: 'xx/a/b',
  requirement: 'XX-S1',
  role: 'server',
  reason: { code: 'no-answer', text: { es: 'nada', en: 'nothing' } },
  facts: {},
  terminal: '',
  program: undefined,
  probe: undefined,
}
const text = { es: 'prueba', en: 'test' }
const rule = (id: string, recognise: DiagnosisRule['recognise']): DiagnosisRule => ({
  id,
  title: text,
  explanation: text,
  advice: text,
  recognise,
})

it('names the first rule that recognises the failure, and asks no further', async () => {
  const asked: string[] = []
  const asking = (id: string, answer: boolean | Promise<boolean>) =>
    rule(id, ({ reason }) => {
      asked.push(`${id} ${reason.code}`)
      return answer
    })
  const rules = [
    asking('a', false),
    asking('b', Promise.resolve(false)),
    asking('c', Promise.resolve(true)),
    asking('d', true),
  ]
  expect(await diagnose(rules, failure)).toEqual([{ id: 'c', title: text, explanation: text, advice: text }])
  expect(asked).toEqual(['a no-answer', 'b no-answer', 'c no-answer'])
})

it('passes over a rule that fails on the way', async () => {
  const throwing = rule('throws', () => {
    throw new Error('no connection')
  })
  const rejecting = rule('rejects', () => Promise.reject(new Error('no connection')))
  expect(await diagnose([throwing, rejecting, rule('last', () => true)], failure)).toMatchObject([{ id: 'last' }])
  expect(await diagnose([throwing, rejecting], failure)).toEqual([])
  expect(await diagnose([], failure)).toEqual([])
})

it('gives a diagnosis as data that a report can hold', async () => {
  const found = await diagnose([{ ...rule('a', () => true), remedy: 'x = 1' }], failure)
  expect(JSON.parse(JSON.stringify(found))).toEqual(found)
  expect(found[0]?.remedy).toBe('x = 1')
})

it('takes a hint from a traceback and from nothing else', () => {
  const traceback = [
    'Traceback (most recent call last):',
    '  File "servidor.py", line 3, in <module>',
    '    import nada',
    "ModuleNotFoundError: No module named 'nada'",
  ].join('\n')
  expect(hintFrom(traceback)?.es).toContain('nada')
  expect(hintFrom('Servidor escuchando en 127.0.0.1:45743')).toBeUndefined()
  expect(hintFrom('')).toBeUndefined()
})
