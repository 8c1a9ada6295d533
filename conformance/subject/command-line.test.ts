import { expect, it } from 'vitest'
import { commandWords, hasPort, splitCommand } from './command-line.ts'
import { LaunchProblem } from './launch-problem.ts'

it.each([
  ['python3 servidor.py', ['python3', 'servidor.py']],
  ['  python3\t-u  x.py ', ['python3', '-u', 'x.py']],
  [`python3 'mi servidor.py' "a b"`, ['python3', 'mi servidor.py', 'a b']],
  [`python3 -c "print(\\"hola\\")" 'a\\b'`, ['python3', '-c', 'print("hola")', 'a\\b']],
  [`a\\ b pre'fijo'"s" ''`, ['a b', 'prefijos', '']],
  [`x '|' "a;b"`, ['x', '|', 'a;b']],
  ['', []],
])('splits %s', (command, words) => {
  expect(splitCommand(command)).toEqual(words)
})

it('fills in host and port, each as one word', () => {
  expect(commandWords('python3 c.py {host} --port={port}', { host: 'a b', port: 9000 })).toEqual([
    'python3',
    'c.py',
    'a b',
    '--port=9000',
  ])
  expect(commandWords('x {dir} {0} {}', { dir: '/tmp/a b' })).toEqual(['x', '/tmp/a b', '{0}', '{}'])
  expect(hasPort('python3 s.py {port}')).toBe(true)
  expect(hasPort('python3 s.py')).toBe(false)
})

it.each([
  [`python3 "x.py`, 'quote-unclosed', 'The quote " opened at column 9 is never closed: "x.py'],
  [`python3 x\\`, 'backslash-at-end', 'The command ends with a backslash (column 10) that protects no character.'],
  ['cd a && python3 x', 'shell-operator', 'The command has & at column 6.'],
  ['', 'command-empty', 'The command is empty: the program to start is missing.'],
  ['python3 s.py {port}', 'port-not-given', 'The command uses “{port}”, but there is no port to put there.'],
])('explains %s', (command, code, words) => {
  const problem = thrownBy(() => commandWords(command, {}))
  expect(problem).toMatchObject({ code })
  expect(problem.text.en).toContain(words)
  expect(problem.text.es).not.toBe(problem.text.en)
})

function thrownBy(act: () => unknown): LaunchProblem {
  try {
    act()
  } catch (problem) {
    if (problem instanceof LaunchProblem) return problem
  }
  throw new Error('no launch problem came about')
}
