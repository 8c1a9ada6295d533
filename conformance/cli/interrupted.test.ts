import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, type TestContext, test } from 'vitest'
import { englishIn } from './fixtures/english-in.ts'
import { pythonWith } from './fixtures/python-with.ts'
import { examples, openWorkshop, programs, reportIn } from './fixtures/workshop.ts'

const firstCase = (stdout: string) => stdout.includes('canvas/transport/tcp')

describe.concurrent.each([
  ['SIGINT', 'auto', 'es', 'Interrumpido: se terminan los programas y se guarda lo evaluado…'],
  ['SIGTERM', 'off', 'en', 'Interrupted: ending the programs and writing what was judged …'],
] as const)('%s in the middle of a run with --box %s', (signal, box, lang, told) => {
  const { start, folder, leftBehind } = openWorkshop()

  test('writes what was judged, ends every program, leaves nothing, 2', async () => {
    const reports = folder()
    const mark = `marca-${signal}-${process.pid}`
    const command = `python3 servidor_lento.py {host} {port} ${mark}`
    const subject = ['--exercise', 'canvas', '--server', command, '--workdir', examples]
    await using running = start(['conformance', ...subject, '--report', reports, '--lang', lang, '--box', box])
    await running.waitFor('the first case was judged', firstCase)
    expect(pythonWith(mark).length).toBeGreaterThan(0)
    // in a box the copies lie where nobody else sees them
    if (box === 'off') expect(leftBehind().length).toBeGreaterThan(0)

    running.signalGroup(signal)

    const { exitCode, stdout, stderr } = await running.ended
    expect(exitCode).toBe(2)
    expect(stderr).toBe(`\n${told}\n`)
    expect(pythonWith(mark)).toEqual([])
    expect(leftBehind()).toEqual([])
    const { run, cases } = reportIn(reports)
    expect(run.endedEarly?.cause).toBe('interrupted')
    expect(cases.some(({ verdict }) => verdict === 'pass')).toBe(true)
    expect(cases.filter(({ reason }) => reason?.code === 'not-run-interrupted').length).toBeGreaterThan(10)
    expect(existsSync(join(reports, 'report.html'))).toBe(true)
    expect(stdout).toContain(run.endedEarly?.text[lang])
    if (lang === 'es') expect(englishIn(stdout)).toEqual([])
  })
})

describe.concurrent('Ctrl+C before anything was judged', () => {
  const { start, folder } = openWorkshop()
  const command = (mark: string) => ['--server', `python3 nunca_escucha.py ${mark}`, '--workdir', programs]
  const launched = async (mark: string, { expect }: Pick<TestContext, 'expect'>) => {
    await expect.poll(() => pythonWith(mark).length, { timeout: 20_000, interval: 20 }).toBeGreaterThan(0)
  }

  test('while a program is launched: the report says so, 2', async (context) => {
    const [mark, reports] = [`marca-inicio-${process.pid}`, folder()]
    await using running = start(['conformance', '--exercise', 'canvas', ...command(mark), '--report', reports])
    await launched(mark, context)
    const interruptedAt = performance.now()
    running.signalGroup('SIGINT')
    const { exitCode } = await running.ended
    expect(exitCode).toBe(2)
    // it does not wait until the program would have had to listen
    expect(performance.now() - interruptedAt).toBeLessThan(9000)
    expect(reportIn(reports).run.endedEarly?.cause).toBe('interrupted')
    expect(pythonWith(mark)).toEqual([])
  })

  test('while the exercise is recognised: 2', async (context) => {
    const mark = `marca-reconoce-${process.pid}`
    await using running = start(['conformance', ...command(mark)])
    await launched(mark, context)
    running.signalGroup('SIGINT')
    const { exitCode, stderr } = await running.ended
    expect(exitCode).toBe(2)
    expect(stderr).toContain('La evaluación terminó antes de reconocer el ejercicio.')
    expect(pythonWith(mark)).toEqual([])
  })
})

describe.concurrent('a second Ctrl+C', () => {
  const { start, folder, leftBehind } = openWorkshop()

  test('ends at once, and still leaves nothing', async ({ expect }) => {
    const mark = `marca-dos-${process.pid}`
    const server = `python3 ${join(programs, 'no_se_deja_terminar.py')} {host} {port} ${mark}`
    const subject = ['--exercise', 'canvas', '--server', server, '--workdir', folder()]
    await using running = start(['conformance', ...subject, '--report', folder()])
    await expect.poll(() => pythonWith(mark).length, { timeout: 20_000, interval: 20 }).toBeGreaterThan(0)
    running.signalGroup('SIGINT')
    running.signalGroup('SIGINT')
    const { exitCode } = await running.ended
    expect(exitCode).toBe(2)
    expect(pythonWith(mark)).toEqual([])
    expect(leftBehind()).toEqual([])
  })
})
