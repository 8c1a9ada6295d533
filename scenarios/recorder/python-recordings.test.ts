import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { exercises } from '../runner/exercises.ts'
import { troublesOf } from '../runner/fixtures/library-outcomes.ts'
import { commandOf, launchCommand, playServerCases } from '../runner/fixtures/play-against.ts'
import { scenarioCase } from '../runner/scenario-case.ts'
import { recordedTalk } from './fixtures/recorded-talk.ts'
import { textOf } from './fixtures/text-of.ts'

const examples = fileURLToPath(new URL('../../examples/python/', import.meta.url))
const folders: string[] = []
const foto = Buffer.from(Array.from({ length: 1003 }, (_, i) => (i * 37) % 256))

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

function folderWith(files: Readonly<Record<string, Buffer>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'zocalo-recorder-'))
  folders.push(folder)
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  return folder
}

interface Talk {
  readonly exercise: string
  readonly server: string
  readonly served?: Readonly<Record<string, Buffer>>
  readonly client: string
  readonly files?: Readonly<Record<string, Buffer>>
  /** What each client is told. */
  readonly typed: readonly (readonly string[])[]
  /** Some of the lines of the file, in their order. */
  readonly lines: readonly string[]
}

const python = (path: string) => `python3 ${examples}${path} {host} {port}`
const reference = (exercise: string) => commandOf(exercise, 'server')

const talks: readonly Talk[] = [
  {
    exercise: 'upload-tcp',
    server: reference('upload-tcp'),
    client: python('upload-tcp/clientes/cliente_simple.py'),
    files: { 'informe.pdf': foto },
    typed: [['informe.pdf']],
    lines: [
      `contenido1: { base64: ${foto.toString('base64')} }`,
      '- send: { peer: ana, line: SUBIR informe.pdf 1003 }',
      '- expect: { peer: ana, line: OK }',
      '- send: { peer: ana, content: contenido1 }',
      '- expect: { peer: ana, line: RECIBIDO 1003 }',
    ],
  },
  {
    exercise: 'upload-udp',
    server: reference('upload-udp'),
    client: python('upload-udp/clientes/cliente_simple.py'),
    files: { 'informe.pdf': foto },
    typed: [['informe.pdf']],
    lines: [
      '- send: { peer: ana, text: SUBIR informe.pdf 1003 }',
      '- expect: { peer: ana, text: OK }',
      '- send: { peer: ana, prefix: "DATOS 0 ", content: contenido1 }',
    ],
  },
  {
    exercise: 'storage',
    server: python('storage/servidor_asyncio.py'),
    served: { 'archivos/foto.bin': foto, 'archivos/nota.txt': Buffer.from('hola\n') },
    client: python('storage/clientes/cliente_menu.py'),
    typed: [['1', '2', 'foto.bin', '3']],
    lines: [
      '- send: { peer: ana, message: { operacion: listar } }',
      '- send: { peer: ana, message: { operacion: descargar, data: foto.bin } }',
      'data: { content: contenido1 }',
    ],
  },
  {
    exercise: 'four-parts',
    server: reference('four-parts'),
    client: `${python('four-parts/clientes/cliente_glob.py')} .`,
    files: { 'a.jpg': Buffer.from('abcdefghi'), 'foto.png': foto },
    typed: [['']],
    lines: [
      '- send: { peer: ana, line: IP 127.0.0.1 }',
      '- send: { peer: ana, line: ARCHIVO a.jpg 9 }',
      '- send: { peer: ana, content: { text: ab } }',
      '- expect: { peer: ana, line: recibido }',
      '- send: { peer: ana, content: { text: ghi } }',
      '- send: { peer: ana, line: ARCHIVO foto.png 1003 }',
    ],
  },
  {
    exercise: 'video-index',
    server: reference('video-index'),
    client: commandOf('video-index', 'client'),
    typed: [['INSC ana 127.0.0.1 1030', 'VIDEOS ana 2 a.mp4 b.mp4', 'INFO', 'salir']],
    lines: [
      '- send: { peer: ana, text: INSC ana 127.0.0.1 1030 }',
      '- expect: { peer: ana, text: El cliente ana ha sido agregado exitosamente }',
      '- send: { peer: ana, text: INFO }',
      String.raw`- expect: { peer: ana, text: "a.mp4\nb.mp4" }`,
    ],
  },
  {
    exercise: 'chat-tcp',
    server: python('chat-tcp/servidor_hilos.py'),
    client: python('chat-tcp/clientes/cliente_sincrono.py'),
    typed: [
      ['hola: ¿quién está?', 'desconectar'],
      ['#soy luis', 'nada'],
    ],
    lines: [
      '- connect: ana',
      '- connect: luis',
      '- send: { peer: ana, line: "MSG hola: ¿quién está?" }',
      '- expect: { peer: luis, line: "MSG hola: ¿quién está?" }',
      '- send: { peer: luis, line: "MSG #soy luis" }',
      '- send: { peer: ana, line: desconectar }',
      '- expect: { peer: luis, line: FIN }',
    ],
  },
  {
    exercise: 'image',
    server: reference('image'),
    served: { 'plaza.jpg': foto },
    client: python('image/clientes/cliente_trozos.py'),
    typed: [['plaza.jpg']],
    lines: [
      '- send: { peer: ana, line: plaza.jpg }',
      '- expect: { peer: ana, line: OK 1003 }',
      '- expect: { peer: ana, content: contenido1 }',
    ],
  },
]

it.each(talks)('a talk of $exercise becomes a file that is played again', { timeout: 90_000 }, async (talk) => {
  const { exercise, server, client, typed, files, served } = talk
  const transport = exercises.get(exercise)?.transport ?? 'tcp'
  const servedFolder = folderWith(served)
  const folder = folderWith(files)
  const recording = await (async () => {
    await using subject = await launchCommand(server, servedFolder, transport)
    const talkers = typed.map((lines) => ({ command: client, folder, typed: lines }))
    return await recordedTalk(subject.port, transport, talkers)
  })()
  const { text, source, recognised } = textOf(recording, transport)
  expect([recognised.exercise.id, recognised.wire], text).toEqual([exercise, undefined])
  let at = 0
  for (const line of talk.lines) {
    const place = text.indexOf(line, at)
    expect(place, `${line}\nin\n${text.slice(at)}`).toBeGreaterThanOrEqual(0)
    at = place
  }
  await using fresh = await launchCommand(server, servedFolder, transport)
  expect(troublesOf(await playServerCases([scenarioCase(source)], fresh)), text).toEqual([])
})
