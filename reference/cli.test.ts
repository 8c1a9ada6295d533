import { expect, it } from 'vitest'
import type { ExerciseCommand } from './command-line/exercise-command.ts'
import { ReferenceProcess } from './command-line/reference-process.ts'
import { runReference } from './command-line/run-reference.ts'

it.each([
  [['canva', 'server'], /^No existe el ejercicio «canva»\. ¿Quizás canvas\? Ejercicios: .*canvas/],
  [['zzzzzzzzzz', 'server'], /^No existe el ejercicio «zzzzzzzzzz»\. Ejercicios: /],
  [['canvas', 'server', '--prot', '1'], /^No existe la opción --prot\. ¿Quizás --port\?$/m],
  [['canvas', 'servidor'], /^«servidor» no sirve como server\|client: se espera server, client\.$/m],
  [['canvas', 'server', '--port', '70000'], /^«70000» no sirve como --port: se espera 0–65535\.$/m],
  [['canvas', 'server', '--mode', 'dos'], /^«dos» no sirve como --mode/],
  [['canvas', 'server', '--wire', 'unframed'], /^El ejercicio canvas tiene una sola forma de escribir/],
  [['four-parts', 'client', '--wire', 'raro'], /^«raro» no sirve como --wire: se espera canonical, unframed\.$/m],
  [['canvas', 'client', '--listen', '1'], /^En canvas el cliente no escucha: --listen no sirve aquí\.$/m],
  [['video-peer', 'client', '--listen', '70000'], /^«70000» no sirve como --listen: se espera 0–65535\.$/m],
  [['canvas', 'server', '--port'], /^A la opción --port le falta su valor\.$/m],
  [['canvas', 'server', 'y', '--lang', 'en'], /^Too many arguments/],
  [['canvas', '--lang=en'], /^Say what to run/],
  [[], /^Falta decir qué ejecutar[\s\S]*Opciones:/],
])('answers wrong usage with one sentence and exit code 64: %j', async (args, sentence) => {
  await using wrong = ReferenceProcess.start(args)
  expect(await wrong.exit()).toBe(64)
  expect(wrong.errors).toMatch(sentence)
  expect(wrong.output).toBe('')
})

it.each([
  [
    'es',
    /Uso: pnpm reference EJERCICIO[\s\S]*canvas +DrawColorCanvas[\s\S]*45743; no usa --dir[\s\S]*--port 1030 \(client: 1025\); --listen 1030/,
  ],
  ['en', /Usage: pnpm reference EXERCISE[\s\S]*canvas +DrawColorCanvas[\s\S]*45743; does not use --dir/],
])('helps in both languages, also after the -- that pnpm passes on: %s', async (lang, text) => {
  await using help = ReferenceProcess.start(['--', '--help', '--lang', lang])
  expect(await help.exit()).toBe(0)
  expect(help.output).toMatch(text)
})

it('says in one sentence that a port is in use, or that nobody listens', async () => {
  await using server = ReferenceProcess.start(['canvas', 'server', '--port', '0'])
  const port = await server.listeningPort()
  await using second = ReferenceProcess.start(['canvas', 'server', '--port', port])
  expect(await second.exit()).toBe(1)
  expect(second.errors).toBe(
    `El puerto de 127.0.0.1:${port} ya está ocupado. Cierra el otro programa o elige otro con --port.\n`,
  )
  await using nowhere = ReferenceProcess.start(['canvas', 'server', '--host', '203.0.113.1', '--lang', 'en'])
  expect(await nowhere.exit()).toBe(1)
  expect(nowhere.errors).toBe('Cannot listen on 203.0.113.1:45743 (EADDRNOTAVAIL).\n')
  server.signal('SIGTERM')
  expect(await server.exit()).toBe(0)
  await using alone = ReferenceProcess.start(['canvas', 'client', '--port', port])
  expect(await alone.exit()).toBe(1)
  expect(alone.errors).toBe(
    `No hay ningún servidor escuchando en 127.0.0.1:${port}. ¿Está iniciado, y es ese su puerto?\n`,
  )
})

it.each(['SIGINT', 'SIGTERM'] as const)('ends a server in order on %s', async (name) => {
  await using server = ReferenceProcess.start(['canvas', 'server', '--port', '0', '--mode', 'single', '--dir', '.'])
  const port = await server.listeningPort()
  server.signal(name)
  expect(await server.exit()).toBe(0)
  expect(server.output.split('\n')).toEqual([
    'Iniciando servidor...',
    `Servidor escuchando en 127.0.0.1:${port}`,
    'Servidor aceptando conexiones!',
    'CTRL + C -> SALIR',
    'Forzando cierre de servidor!',
    '',
  ])
})

it('finds commands of the promised shape', async () => {
  const canvas: ExerciseCommand = await import('./exercises/canvas/command.ts')
  expect(canvas.title.es).toContain('DrawColorCanvas')
})

it.each([
  ['server', undefined, 1030],
  ['client', undefined, 1025],
  ['client', 7, 7],
] as const)('gives each program its own port when none is named: %s %s', async (role, port, used) => {
  const peer: ExerciseCommand = await import('./exercises/video-peer/command.ts')
  const took: (number | undefined)[] = []
  const take = async (options: { readonly port: number; readonly listen: number | undefined }) => {
    took.push(options.port, options.listen)
    return 0
  }
  const given = { host: 'h', port, dir: '.', lang: 'es', mode: 'multi', wire: undefined, listen: 1030 } as const
  expect(await runReference({ ...peer, server: take, client: take }, role, given)).toBe(0)
  expect(took).toEqual([used, 1030])
})
