import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseReport } from '../../reports/json/parse-report.ts'
import { projectFolder } from './fixtures/cli-run.ts'
import { openWorkshop, reportIn } from './fixtures/workshop.ts'

const { judge, run, folder } = openWorkshop()
const example = 'examples/rubrics/upload-tcp.yaml'
const wrong = ['--workdir', 'examples/python/upload-tcp/con_errores']
const program = [
  '--server',
  'python3 agrega_al_sobrescribir.py {host} {port}',
  ...wrong,
  '--seed',
  '1',
  '--fuzz-runs',
  '0',
]
const chosen = ['--only', 'upload-tcp/store/first-file,upload-tcp/overwrite/*,upload-tcp/next/*']

const rubricFile = (text: string) => {
  const file = join(folder(), 'rubrica.yaml')
  writeFileSync(file, text)
  return file
}

test('a wrong server gets the points of the rubric, and the exit code follows its levels', async () => {
  const lenient = rubricFile(
    'exercise: upload-tcp\nname: Suave\npoints: 7\nrequirements: { UT-S3: { level: should }, UT-S8: { weight: 3 } }\n',
  )
  const [strict, laxer] = await Promise.all([
    judge(['conformance', '--rubric', example, ...program, ...chosen]),
    judge(['conformance', '--rubric', lenient, ...program, ...chosen]),
  ])
  expect(strict.exitCode).toBe(1)
  // 3 of UT-S1 and 1 of UT-S8, of those and 1 of UT-S3
  expect(strict.stdout).toContain('· 8 de 10 puntos ·')
  expect(strict.stdout).toMatch(/^Rúbrica: Entrega 2: subir archivos por TCP \(sha256 [0-9a-f]{12}\)$/m)
  expect(reportIn(strict.folder)).toMatchObject({ verdict: 'fail', score: { earned: 8, possible: 10 } })
  expect(laxer.exitCode).toBe(0)
  expect(reportIn(laxer.folder)).toMatchObject({
    verdict: 'pass',
    score: { earned: 7, possible: 7 },
    run: { rubric: { name: 'Suave', levels: { 'UT-S3': 'must' } } },
  })
})

describe('a saved run', () => {
  test('gets another rubric, and is shown to the student without what is hidden', async () => {
    const judged = await judge(['conformance', '--exercise', 'upload-tcp', ...program, ...chosen])
    expect(reportIn(judged.folder).score).toEqual({ earned: 1, possible: 2 })
    const hidden = rubricFile(
      'exercise: upload-tcp\nname: Oculta\ncases: { "upload-tcp/overwrite/*": { visibility: hidden } }\n',
    )
    const file = join(judged.folder, 'report.json')
    const before = readFileSync(file, 'utf8')
    const shown = await run(['report', file, '--rubric', hidden, '--audience', 'student', '--format', 'json,html'])
    expect(shown).toMatchObject({ exitCode: 0, stderr: '' })
    expect(shown.stdout).toBe(
      ['report.json', 'report.html'].map((n) => `${join(judged.folder, 'student', n)}\n`).join(''),
    )
    expect(readFileSync(file, 'utf8')).toBe(before)
    const [json, html] = ['report.json', 'report.html'].map((name) =>
      readFileSync(join(judged.folder, 'student', name), 'utf8'),
    )
    for (const text of [json, html]) {
      expect(text).not.toContain('overwrite/shorter-file')
      expect(text).toContain('También cuentan 2 casos que no se muestran.')
    }
    expect(parseReport(json ?? '')).toMatchObject({ verdict: 'fail', score: { earned: 1, possible: 2 } })
    const again = await run(['report', join(judged.folder, 'student', 'report.json'), '--rubric', hidden])
    expect(again).toMatchObject({ exitCode: 64, stderr: expect.stringContaining('le faltan casos') })
    const over = await run(['report', file, '--audience', 'student', '--format', 'json', '--report', judged.folder])
    expect(over).toMatchObject({ exitCode: 64, stderr: expect.stringContaining('Se perdería') })
  })
})

test('what is frozen judges; a rubric that changed afterwards does not', async () => {
  const file = rubricFile('exercise: upload-tcp\nname: Congelada\n')
  const frozen = await run(['conformance', '--rubric', file, '--freeze-rubric'])
  expect(frozen).toMatchObject({
    exitCode: 0,
    stdout: expect.stringMatching(/^Congelado en \S+\.lock: \d+ requisitos/),
  })
  const lock = JSON.parse(readFileSync(`${file}.lock`, 'utf8'))
  for (const size of ['longer', 'shorter']) delete lock.cases[`upload-tcp/overwrite/${size}-file`]
  writeFileSync(`${file}.lock`, JSON.stringify(lock))
  const judged = await judge(['conformance', '--rubric', file, ...program, ...chosen])
  expect(judged.exitCode).toBe(0)
  expect(judged.stderr).toMatch(/^La rúbrica se congeló con la versión \S+\. Desde entonces hay 2 casos nuevos/)
  expect(reportIn(judged.folder)).toMatchObject({
    verdict: 'pass',
    score: { earned: 1, possible: 1 },
    counts: { fail: 1 },
  })
  appendFileSync(file, '# nada\n')
  const changed = await judge(['conformance', '--rubric', file, ...program, ...chosen])
  expect(changed).toMatchObject({ exitCode: 64, stderr: expect.stringContaining('no es la que se congeló') })
})

test('mistakes are told before anything runs: 64', async () => {
  const file = rubricFile('exercise: upload-tcp\nname: Mala\nrequirements: { UT-S99: { weight: 2 } }\n')
  const [unknown, other, missing, unnamed] = await Promise.all([
    run(['conformance', '--rubric', file]),
    run(['conformance', '--rubric', example, '--exercise', 'canvas', '--lang', 'en']),
    run(['conformance', '--rubric', join(folder(), 'no.yaml')]),
    run(['conformance', '--freeze-rubric']),
  ])
  expect(unknown.stderr).toContain('rubrica.yaml:3:17: El ejercicio no tiene un requisito «UT-S99»')
  expect(other.stderr).toBe(`The rubric ${example} is for upload-tcp, not for canvas.\n`)
  expect(missing.stderr).toMatch(/no\.yaml: No existe ese archivo o carpeta\.\n$/)
  expect(unnamed.stderr).toBe('Indica con --rubric la rúbrica que quieres congelar.\n')
  expect([unknown, other, missing, unnamed].map(({ exitCode }) => exitCode)).toEqual([64, 64, 64, 64])
  expect(existsSync(join(projectFolder, `${example}.lock`))).toBe(false)
})
