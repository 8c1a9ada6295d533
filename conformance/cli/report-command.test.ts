import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sampleReport } from '../../reports/fixtures/sample-report.ts'
import { openWorkshop } from './fixtures/workshop.ts'

const { run, folder } = openWorkshop()

const savedReport = (text = JSON.stringify(sampleReport())) => {
  const file = join(folder(), 'report.json')
  writeFileSync(file, text)
  return file
}

test.concurrent('a saved run is rendered again, in the language that is asked for', async () => {
  const [file, out] = [savedReport(), join(folder(), 'a', 'b')]
  const result = await run(['report', file, '--format', 'markdown,junit', '--report', out, '--lang', 'en'])
  expect(result).toMatchObject({ exitCode: 0, stderr: '' })
  expect(result.stdout).toBe(`${join(out, 'report.md')}\n${join(out, 'junit.xml')}\n`)
  expect(readdirSync(out).sort()).toEqual(['junit.xml', 'report.md'])
  expect(readFileSync(join(out, 'report.md'), 'utf8')).toContain('Does not conform yet')
})

describe.concurrent('a report that cannot be read: 64', () => {
  test('it is not there', async () => {
    const [es, en] = await Promise.all(
      ['es', 'en'].map((lang) => run(['report', join(folder(), 'no.json'), '--lang', lang])),
    )
    expect(es?.stderr).toMatch(/^No se puede leer \S+ \(ENOENT\)\.\n$/)
    expect(en?.stderr).toMatch(/^Cannot read \S+ \(ENOENT\)\.\n$/)
    expect([es?.exitCode, en?.exitCode]).toEqual([64, 64])
  })

  test('it is not JSON: line and column', async () => {
    const result = await run(['report', savedReport('{\n  oops')])
    expect(result.stderr).toMatch(/^[^\n]*línea 2, columna 3[^\n]*\n$/)
    expect(result.exitCode).toBe(64)
  })

  test('it is no report: the field', async () => {
    const result = await run(['report', savedReport(JSON.stringify({ ...sampleReport(), cases: 7 }))])
    expect(result.stderr).toMatch(/^[^\n]*cases[^\n]*\n$/)
    expect(result.exitCode).toBe(64)
  })
})

test.concurrent('no file, an unknown format or language: 64', async () => {
  const [none, format, lang] = await Promise.all([
    run(['report']),
    run(['report', savedReport(), '--format', 'pdf']),
    run(['report', savedReport(), '--lang', 'fr']),
  ])
  expect(none.stderr).toBe('«report» necesita al menos un archivo.\n')
  expect(format.stderr).toContain('pdf')
  expect(lang.stderr).toBe('--lang: «fr» no es válido; se espera es, en.\n')
  expect([none.exitCode, format.exitCode, lang.exitCode]).toEqual([64, 64, 64])
})

describe.concurrent('a report folder that cannot be written: one message', () => {
  const below = () => {
    const file = join(folder(), 'file')
    writeFileSync(file, '')
    return join(file, 'informe')
  }

  test('below a regular file', async () => {
    const reports = below()
    const [es, en, again] = await Promise.all([
      run(['conformance', '--exercise', 'canvas', '--report', reports]),
      run(['conformance', '--exercise', 'canvas', '--report', reports, '--lang', 'en']),
      run(['report', savedReport(), '--report', reports]),
    ])
    const spanish = `No se puede escribir en la carpeta del informe ${reports} (ENOTDIR).\n`
    expect([es.stderr, again.stderr]).toEqual([spanish, spanish])
    expect(en.stderr).toBe(`The report folder ${reports} cannot be written (ENOTDIR).\n`)
    expect([es.exitCode, en.exitCode, again.exitCode]).toEqual([64, 64, 64])
    expect(es.stdout).toBe('')
  })

  test('where nobody may make one', async () => {
    const result = await run(['conformance', '--exercise', 'canvas', '--report', '/proc/informe'])
    expect(result.stderr).toMatch(/^No se puede escribir en la carpeta del informe \/proc\/informe \(E[A-Z]+\)\.\n$/)
    expect(result.exitCode).toBe(64)
  })

  test('the name of a file of the report is taken by a folder: the report is kept elsewhere', async () => {
    const reports = folder()
    mkdirSync(join(reports, 'report.json'))
    const only = ['--only', 'canvas/new/whole-board', '--format', 'json']
    const result = await run(['conformance', '--exercise', 'canvas', '--report', reports, ...only])
    expect(result.exitCode).toBe(0)
    const [, instead = ''] = /el informe quedó en (\S+)\.\n/.exec(result.stderr) ?? []
    expect(readdirSync(instead)).toContain('report.json')
    rmSync(instead, { recursive: true })
  })
})
