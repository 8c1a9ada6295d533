import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exerciseIds } from '../runner/find-suites.ts'
import { englishIn } from './fixtures/english-in.ts'
import { examples, openWorkshop } from './fixtures/workshop.ts'

const { run, folder } = openWorkshop()
const exercises = (await exerciseIds()).join(', ')

interface WrongUsage {
  readonly args: readonly string[]
  readonly es: string
  /** Absent where `words.test.ts` suffices. */
  readonly en?: string
}

const wrong: readonly WrongUsage[] = [
  {
    args: ['conformanse'],
    es: 'No existe el comando «conformanse». ¿Quisiste decir conformance? Comandos: conformance, scenario, fuzz, wire, report.',
    en: 'There is no command “conformanse”. Did you mean conformance? Commands: conformance, scenario, fuzz, wire, report.',
  },
  {
    args: ['conformance', '--exercise', 'canvs'],
    es: `No existe el ejercicio «canvs». ¿Quisiste decir canvas? Ejercicios: ${exercises}.`,
    en: `There is no exercise “canvs”. Did you mean canvas? Exercises: ${exercises}.`,
  },
  {
    args: ['conformance', '--fromat', 'html'],
    es: 'La opción --fromat no existe. ¿Quisiste decir --format?',
    en: 'Unknown option --fromat. Did you mean --format?',
  },
  {
    args: ['conformance', '--exercise', 'canvas', '--claims', 'flying'],
    es: '--claims: «flying» no es una característica de canvas. Características: multi-client, o none.',
  },
  {
    args: ['conformance', '--exercise', 'canvas', '--only', 'canvas/nada/*'],
    es: '--only canvas/nada/*: ningún caso coincide. Con --list se ven todos.',
    en: '--only canvas/nada/*: no case matches. --list shows them all.',
  },
  {
    args: ['conformance', '--exercise', 'canvas', '--format', ' , '],
    es: '--format: nombra al menos uno de html, json, junit, gradescope, markdown, github, tap, csv, pcapng.',
  },
  {
    args: ['conformance', '--exercise', 'canvas', '--server', 'ls | cat', '--workdir', examples],
    es: 'La orden tiene | en la columna 4. El programa se inicia sin shell: escribe una sola orden, o pon ese carácter entre comillas.',
  },
  {
    args: ['fuzz', '--exercise', 'canvas', '--client', 'python3 cliente.py', '--workdir', examples],
    es: 'pnpm fuzz evalúa servidores: indica uno con --server o --target; un cliente se evalúa con pnpm conformance.',
  },
  {
    args: ['fuzz', '--exercise', 'canvas', '--replay', 'no-existe.yaml'],
    es: 'no-existe.yaml: No existe ese archivo o carpeta.',
  },
  {
    args: ['scenario', 'rnu', 'x.yaml'],
    es: 'No existe el comando «rnu». ¿Quisiste decir run? Comandos: run, check, record.',
    en: 'There is no command “rnu”. Did you mean run? Commands: run, check, record.',
  },
]

test.concurrent.each(wrong)('wrong usage is told in Spanish: $args', async ({ args, es }) => {
  const result = await run([...args], { cwd: folder(), env: { LANG: 'es_CL.UTF-8' } })
  expect(result.stderr).toBe(`${es}\n`)
  expect(result.exitCode).toBe(64)
  expect(englishIn(result.stderr)).toEqual([])
})

test.concurrent.each(wrong.filter(({ en }) => en))('wrong usage is told in English: $args', async ({ args, en }) => {
  const result = await run([...args], { cwd: folder(), env: { LANG: 'en_US.UTF-8' } })
  expect(result.stderr).toBe(`${en}\n`)
  expect(result.exitCode).toBe(64)
})

test('wrong usage leaves no folder for a report', async () => {
  const cwd = folder()
  await run(['conformance', '--exercise', 'canvs'], { cwd })
  expect(existsSync(join(cwd, 'reports'))).toBe(false)
})

test('help is told in both languages and is no mistake', async () => {
  const [es, en] = await Promise.all(['es', 'en'].map((lang) => run(['conformance', '--lang', lang, '--help'])))
  expect(es?.exitCode).toBe(0)
  expect(en?.exitCode).toBe(0)
  expect(es?.stdout).toContain('tiempo máximo de toda la evaluación')
  expect(en?.stdout).toContain('hard bound of the whole run')
  expect(es?.stdout).toContain('{host} y {port} se')
  expect(es?.stdout).toMatch(/^Uso: pnpm conformance \[opciones\]\n/)
  expect(en?.stdout).toMatch(/^Usage: pnpm conformance \[options\]\n/)
  expect(englishIn(es?.stdout ?? '').filter((word) => word !== 'report')).toEqual([])
  expect(es?.stdout).not.toMatch(/Options|options|Usage/)
})
