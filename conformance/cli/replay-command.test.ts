import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { quoted, subjectArguments } from './replay-command.ts'
import type { SubjectOptions } from './subject-options.ts'

const options: SubjectOptions = {
  subject: { kind: 'reference' },
  exercise: undefined,
  claims: undefined,
  wire: undefined,
  filesFolder: undefined,
  keysFile: undefined,
  level: 'must',
  seed: 7,
  jobs: 1,
  timeoutScale: 1,
  language: 'es',
  reportFolder: undefined,
  formats: 'html',
  box: 'auto',
  maxSeconds: 600,
}
const launched = { command: "python3 'mi servidor.py' {port}", workdir: '/tmp/mi tarea' }

test.each<[string, Partial<SubjectOptions>, string]>([
  ['the reference', {}, '--exercise canvas --seed 7'],
  [
    'a wire profile of the user',
    { wire: 'mis perfiles/mío.yaml' },
    "--exercise canvas --wire 'mis perfiles/mío.yaml' --seed 7",
  ],
  [
    'a target',
    { subject: { kind: 'target', host: '127.0.0.1', port: 45743 } },
    '--exercise canvas --target 127.0.0.1:45743 --seed 7',
  ],
  [
    'a pair whose client has a folder and keys of its own',
    {
      subject: { kind: 'pair', ...launched, port: undefined, clientCommand: 'python3 c.py', clientWorkdir: '/tmp/c' },
      keysFile: 'mis teclas.yaml',
    },
    `--exercise canvas --server 'python3 '\\''mi servidor.py'\\'' {port}' --client 'python3 c.py' --workdir '/tmp/mi tarea' --client-workdir /tmp/c --keys 'mis teclas.yaml' --seed 7`,
  ],
  [
    'an IPv6 target',
    { subject: { kind: 'target', host: '::1', port: 45743 } },
    "--exercise canvas --target '[::1]:45743' --seed 7",
  ],
  [
    'a server with a port',
    { subject: { kind: 'server', ...launched, port: 5000 } },
    `--exercise canvas --server 'python3 '\\''mi servidor.py'\\'' {port}' --workdir '/tmp/mi tarea' --port 5000 --seed 7`,
  ],
  [
    'a client',
    { subject: { kind: 'client', command: 'python3 cliente.py', workdir: '/tmp/w' } },
    "--exercise canvas --client 'python3 cliente.py' --workdir /tmp/w --seed 7",
  ],
  ['no claims', { claims: [] }, '--exercise canvas --claims none --seed 7'],
  [
    'claims and a scale',
    { claims: ['multi-client', 'echo'], timeoutScale: 2.5 },
    '--exercise canvas --claims multi-client,echo --timeout-scale 2.5 --seed 7',
  ],
])('the words for %s', (_, given, expected) => {
  expect(subjectArguments('canvas', { ...options, ...given })).toBe(expected)
})

test.each([
  '',
  'plain',
  'a b',
  "it's",
  '$HOME',
  '`id`',
  '"',
  '\\',
  'a\nb',
  '*',
  '~',
  'ñandú',
  '-x',
  "'",
  '!',
  '#x',
  ';',
])('a shell gives “%s” back', (word) => {
  expect(execFileSync('sh', ['-c', `printf '%s|' ${quoted(word)}`], { encoding: 'utf8' })).toBe(`${word}|`)
})
