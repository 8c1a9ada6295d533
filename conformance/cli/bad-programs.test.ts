import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { freePort } from '../../reference/net/free-port.ts'
import { englishIn } from './fixtures/english-in.ts'
import { unseen } from './fixtures/unseen.ts'
import { examples, type Judging, openWorkshop, programs, reportIn, server } from './fixtures/workshop.ts'

const { judge, run, folder } = openWorkshop()
const brief = ['--only', 'canvas/transport/tcp,canvas/new/whole-board']
const inBoth = async (args: readonly string[]): Promise<[es: Judging, en: Judging]> =>
  Promise.all([judge([...args, '--lang', 'es']), judge([...args, '--lang', 'en'])])

describe.concurrent('a program that cannot be judged: 3', () => {
  test('it ends at once: its last lines, and what the traceback means', async () => {
    const broken = ['--server', `python3 -c 'print("hola"); import no_existe'`, '--workdir', folder()]
    const [[es, en], unnamed] = await Promise.all([
      inBoth(['conformance', '--exercise', 'canvas', ...broken, ...brief]),
      run(['conformance', ...broken]),
    ])
    const last = [
      '  | hola',
      '  | Traceback (most recent call last):',
      "  | ModuleNotFoundError: No module named 'no_existe'",
    ]
    expect([es.exitCode, en.exitCode, unnamed.exitCode]).toEqual([3, 3, 3])
    expect(es.stdout).toContain('El programa terminó antes de abrir un puerto (salida: 1). Falta el módulo no_existe.')
    expect(en.stdout).toContain('The program ended before it opened a port (exit: 1). The module no_existe is missing.')
    expect(unnamed.stderr).toContain('Falta el módulo no_existe.')
    for (const said of [es.stdout, en.stdout, unnamed.stderr])
      for (const line of last) expect(said.split('\n')).toContain(line)
    expect(es.stdout.match(/El programa terminó/g)).toHaveLength(1)
    expect(englishIn(es.stdout)).toEqual([])
    expect(englishIn(unnamed.stderr)).toEqual([])
    const report = reportIn(es.folder)
    expect(report.run.endedEarly?.cause).toBe('dead-subject')
    expect(report.subject.terminal).toContain('no_existe')
  })

  test('it is not there', async () => {
    const [es, en] = await inBoth(['conformance', ...server('x', folder()), '--server', 'no-existe-tal-programa x'])
    expect([es.exitCode, en.exitCode]).toEqual([3, 3])
    expect(es.stderr).toBe(
      'No se encontró el programa no-existe-tal-programa. Comprueba que está instalado y bien escrito.\n',
    )
    expect(en.stderr).toBe(
      'The program no-existe-tal-programa was not found. Check that it is installed and spelled right.\n',
    )
  })

  test('it never listens', async () => {
    const never = ['--exercise', 'canvas', '--server', 'python3 nunca_escucha.py', '--workdir', programs]
    const [es, en] = await inBoth(['conformance', ...never, ...brief, '--timeout-scale', '0.1'])
    expect([es.exitCode, en.exitCode]).toEqual([3, 3])
    expect(es.stdout).toContain('El programa está en ejecución, pero no abrió ningún puerto en 1 s.')
    expect(en.stdout).toContain('The program runs but opened no port within 1 s.')
    expect(englishIn(es.stdout)).toEqual([])
  })

  test('it opens two ports: they are named, and --port decides', async () => {
    const port = await freePort()
    const command = `python3 ${join(programs, 'abre_dos_puertos.py')} servidor_hilos.py ${port}`
    const two = ['conformance', '--exercise', 'canvas', '--server', command, '--workdir', examples, ...brief]
    const unsure = await judge(two)
    expect(unsure.exitCode).toBe(3)
    const [, ports = ''] =
      /El programa abrió varios puertos \(([\d, ]+)\)\. Indica cuál es con --port\./.exec(unsure.stdout) ?? []
    expect(ports.split(', ')).toHaveLength(2)
    expect(ports.split(', ')).toContain(String(port))
    const sure = await judge([...two, '--port', String(port)])
    expect(sure.exitCode).toBe(0)
    expect(reportIn(sure.folder).cases[0]?.replay).toContain(`--port ${port} `)
  })

  test('it speaks UDP, like no exercise, and none was named', async () => {
    const udp = ['--server', 'python3 udp_sin_sentido.py {host} {port}', '--workdir', programs]
    const result = await run(['conformance', ...udp])
    expect(result.exitCode).toBe(3)
    expect(result.stderr).toMatch(/^No se reconoció el ejercicio de 127\.0\.0\.1:\d+/)
  })
})

test.concurrent('a program that speaks UDP where TCP is asked for fails: 1', async () => {
  const [es, en] = await inBoth(['conformance', ...server('solo_udp.py', programs), ...brief])
  expect([es.exitCode, en.exitCode]).toEqual([1, 1])
  const { cases, requirements } = reportIn(es.folder)
  expect(requirements.find(({ id }) => id === 'CV-T1')?.verdict).toBe('fail')
  expect(cases[0]?.diagnosis.map(({ id }) => id)).toEqual(['wrong-transport'])
  expect(cases[1]?.verdict).toBe('inconclusive')
  expect(en.stdout).toContain('The program opened a UDP port; the assignment asks for TCP.')
  expect(englishIn(es.stdout)).toEqual([])
})

describe.concurrent('what a program writes cannot act on the terminal', () => {
  test('its last words', async () => {
    const shouting = ['--server', 'python3 termina_gritando.py', '--workdir', programs]
    const [named, unnamed] = await Promise.all([
      judge(['conformance', '--exercise', 'canvas', ...shouting, ...brief]),
      run(['conformance', ...shouting]),
    ])
    expect([named.exitCode, unnamed.exitCode]).toEqual([3, 3])
    expect(named.stdout).toContain('\\x1b[2J\\x1b[31mrojo')
    expect(unnamed.stderr).toContain('\\u202e')
    for (const said of [named.stdout, named.stderr, unnamed.stdout, unnamed.stderr]) expect(said).not.toMatch(unseen)
  })

  test('its answers', async () => {
    const odd = server('responde_ordenes.py', programs)
    const judged = await judge(['conformance', ...odd, '--only', 'canvas/new/whole-board', '--format', 'json'])
    expect(judged.exitCode).toBe(1)
    expect(judged.stdout).not.toMatch(unseen)
    expect(judged.stderr).toBe('')
  })

  test('the command itself', async () => {
    const odd = ['--server', 'no-existe\u001b[31m\u202e', '--workdir', folder()]
    const result = await run(['conformance', '--exercise', 'canvas', ...odd])
    expect(result.exitCode).toBe(3)
    expect(result.stdout + result.stderr).not.toMatch(unseen)
  })
})
