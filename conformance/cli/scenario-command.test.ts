import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from './fixtures/cli-run.ts'
import { englishIn } from './fixtures/english-in.ts'
import { wordsOf } from './fixtures/words-of.ts'
import { mistakes, openWorkshop, reportIn, server } from './fixtures/workshop.ts'

const { judge, run, folder } = openWorkshop()
const library = 'scenarios/library/canvas'
const forClient = `scenario: 1
exercise: canvas
role: client
title: { es: Adiós, en: Goodbye }
requirement: CV-C4
servers: [servidor]
steps:
  - accept: servidor
  - expect: { peer: servidor, message: { comando: nuevo } }
  - type: cerrar
  - expect: { peer: servidor, message: { comando: cerrar } }
  - send: { peer: servidor, message: { cerrar: true } }
  - end: servidor
  - expect-exit: 0
`
const broken = `scenario: 1
id: roto
exercise: canvas
title: { es: Roto, en: Broken }
requirement: CV-S1
peers: [ana]
steps:
  - connect: ana
  - sned: { peer: ana, message: { comando: nuevo } }
`

test.concurrent('a scenario passes on a correct server: 0', async () => {
  const judged = await judge(['scenario', 'run', `${library}/one-client.yaml`, ...server('servidor_hilos.py')])
  expect(judged.exitCode).toBe(0)
  const { cases } = reportIn(judged.folder)
  expect(cases.map(({ verdict }) => verdict)).toEqual(['pass'])
  expect(wordsOf(cases[0]?.replay ?? '').slice(0, 4)).toEqual(['pnpm', 'scenario', 'run', `${library}/one-client.yaml`])
})

test.concurrent('it fails on a wrong one, naming file, line and step: 1', async () => {
  const file = `${library}/one-client.yaml`
  const wrong = ['scenario', 'run', file, ...server('fila_columna.py', mistakes), '--timeout-scale', '0.5']
  const [es, en] = await Promise.all([judge(wrong), judge([...wrong, '--lang', 'en'])])
  expect([es.exitCode, en.exitCode]).toEqual([1, 1])
  expect(es.stdout).toMatch(/Paso \d+, línea \d+ de \S*one-client\.yaml/)
  expect(en.stdout).toMatch(/Step \d+, line \d+ of \S*one-client\.yaml/)
  expect(englishIn(es.stdout)).toEqual([])
  const { replay } = reportIn(es.folder).cases[0] ?? { replay: '' }
  const again = await judge(wordsOf(replay).slice(1))
  expect(again.exitCode).toBe(1)
})

test.concurrent('a mistake in the file is shown with line and column: check says 1, run says 64 and judges nothing', async () => {
  const cwd = folder()
  writeFileSync(join(cwd, 'roto.yaml'), broken)
  const [check, english, judged] = await Promise.all([
    run(['scenario', 'check', 'roto.yaml'], { cwd }),
    run(['scenario', 'check', 'roto.yaml', '--lang', 'en'], { cwd }),
    run(['scenario', 'run', 'roto.yaml', ...server('servidor_hilos.py')], { cwd }),
  ])
  expect(check.stderr).toBe(
    'roto.yaml:9:5: No existe el paso «sned». ¿Quisiste escribir «send»?\n    - sned: { peer: ana, message: { comando: nuevo } }\n      ^^^^\n',
  )
  expect(english.stderr).toContain('roto.yaml:9:5: There is no step “sned”. Did you mean “send”?')
  expect([check.exitCode, english.exitCode, judged.exitCode]).toEqual([1, 1, 64])
  expect(judged.stderr).toBe(check.stderr)
  expect(judged.stdout).toBe('')
})

test.concurrent('scenarios without a mistake are counted: 0', async () => {
  const [es, en] = await Promise.all([
    run(['scenario', 'check', 'scenarios/library'], { cwd: projectFolder }),
    run(['scenario', 'check', `${library}/one-client.yaml`, '--lang', 'en'], { cwd: projectFolder }),
  ])
  expect(es.stdout).toMatch(/^\d+ escenarios están bien escritos\.\n$/)
  expect(en.stdout).toBe('1 scenario is well formed.\n')
  expect([es.exitCode, en.exitCode]).toEqual([0, 0])
})

test.concurrent('a scenario for a client is played against a client, and never against a server: 0, 1, 64', async () => {
  const cwd = folder()
  const file = join(cwd, 'adios.yaml')
  writeFileSync(file, forClient)
  const silent = ['--client', 'python3 -c "input()" {host} {port}', '--workdir', cwd, '--timeout-scale', '0.1']
  const [good, wrong, refused, both] = await Promise.all([
    judge(['scenario', 'run', file]),
    judge(['scenario', 'run', file, ...silent]),
    run(['scenario', 'run', 'adios.yaml', ...server('servidor_hilos.py'), '--lang', 'en'], { cwd }),
    judge(['scenario', 'run', file, `${library}/one-client.yaml`, ...server('servidor_hilos.py'), '--lang', 'en']),
  ])
  expect(both.stdout).toContain('1 scenario is not for a server and left out.')
  expect(reportIn(both.folder).cases).toMatchObject([{ role: 'server', verdict: 'pass' }])
  expect([good.exitCode, wrong.exitCode]).toEqual([0, 1])
  expect(reportIn(good.folder).cases).toMatchObject([{ role: 'client', verdict: 'pass' }])
  expect(reportIn(wrong.folder).cases).toMatchObject([{ role: 'client', verdict: 'fail' }])
  expect(refused.exitCode).toBe(64)
  expect(refused.stderr).toContain('adios.yaml is a scenario for a client: name one with --client.')
})
