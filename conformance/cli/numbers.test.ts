import { expect, test } from 'vitest'
import { CommandProblem } from './command-problem.ts'
import { positiveNumber, wholeNumber } from './numbers.ts'

test.each([
  ['0', 0],
  ['7', 7],
  ['007', 7],
  ['10', 10],
])('%s is a whole number', (given, expected) => {
  expect(wholeNumber('--seed', given, 0, 10)).toBe(expected)
})

test.each(['', ' ', '11', '-1', '1.5', '1e1', '0x1', 'Infinity', 'NaN', 'diez', '99999999999999999999'])(
  '“%s” is no whole number from 0 to 10',
  (given) => {
    const problem = problemOf(() => wholeNumber('--seed', given, 0, 10))
    expect(problem.exitCode).toBe(64)
    expect(problem.text).toEqual({
      es: `--seed: «${given}» no es válido; se espera un número entero de 0 a 10.`,
      en: `--seed: “${given}” is not valid; it takes a whole number from 0 to 10.`,
    })
  },
)

test.each([
  ['0.5', 0.5],
  ['1', 1],
  ['100', 100],
])('%s is a positive number', (given, expected) => {
  expect(positiveNumber('--timeout-scale', given, 100)).toBe(expected)
})

test.each(['', ' ', '0', '-1', '100.1', 'Infinity', 'NaN', 'dos'])('“%s” is no positive number up to 100', (given) => {
  const problem = problemOf(() => positiveNumber('--timeout-scale', given, 100))
  expect(problem.text.es).toBe(
    `--timeout-scale: «${given}» no es válido; se espera un número mayor que 0 y a lo más 100.`,
  )
  expect(problem.text.en).toBe(
    `--timeout-scale: “${given}” is not valid; it takes a number greater than 0, at most 100.`,
  )
})

function problemOf(act: () => unknown): CommandProblem {
  try {
    act()
  } catch (problem) {
    if (problem instanceof CommandProblem) return problem
    throw problem
  }
  throw new Error('nothing was refused')
}
