import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { RunReport } from '../model/report.ts'
import { loadSuite } from '../runner/find-suites.ts'
import { pythonFolder } from '../subject/python-folder.ts'
import { judgeDecided } from './fixtures/judge-decided.ts'
import { judgeClient } from './fixtures/judge-program.ts'

const timeout = 180_000
const examples = new URL('../../examples/python/', import.meta.url)

/** A correct client, the cases by which it is judged, and how a variation of it asks where its server is. */
interface Client {
  readonly exercise: string
  readonly program: string
  readonly only: readonly string[]
  readonly asks: string
  /** What else can stand in the command of a variation, which then does not ask for it. */
  readonly takes?: 'file' | 'name'
}

const apart = 'input("IP del servidor: "), input("Puerto: ")'
const inEnglish = 'input("Server address [localhost]: "), input("Server port [5000]: ")'
const joined = '*input("Servidor (host:puerto): ").split(":")'
const portFirst = '*reversed([input("Introduzca el puerto: "), input("Introduzca la dirección: ")])'
const printed = '(print("¿Cuál es la dirección IP del servidor?"), input())[1], input("Número de puerto> ")'

const clients: readonly Client[] = [
  ['canvas', 'canvas/clientes/cliente_terminal.py', ['says-nuevo', 'shows-the-board'], apart],
  ['chat-tcp', 'chat-tcp/clientes/cliente_sincrono.py', ['calls-over-tcp', 'says-and-shows'], inEnglish],
  ['chat-udp', 'chat-udp/clientes/cliente_hilos.py', ['calls-over-udp', 'says-and-shows'], joined],
  ['echo-tcp', 'echo-tcp/clientes/cliente_simple.py', ['uses-tcp', 'shows-the-answer', 'before-the-server'], portFirst],
  ['echo-udp', 'echo-udp/clientes/cliente_simple.py', ['uses-udp', 'shows-the-answer'], printed],
  ['four-parts', 'four-parts/clientes/cliente_glob.py', ['connects-over-tcp', 'four-acknowledged-parts'], apart],
  ['helpdesk', 'helpdesk/clientes/cliente_simple.py', ['speaks-first', 'shows-what-comes'], inEnglish, 'name'],
  ['image', 'image/clientes/cliente_simple.py', ['stores-the-image', 'error'], joined, 'file'],
  ['remote-shell', 'remote-shell/clientes/cliente_simple.py', ['speaks-udp', 'exit-is-sent'], portFirst],
  ['reverse', 'reverse/clientes/cliente_simple.py', ['sends-the-file', 'missing-file'], printed, 'file'],
  ['simple-ftp', 'simple-ftp/clientes/cliente_ordenes.py', ['download/small-file', 'error'], apart, 'file'],
  ['storage', 'storage/clientes/cliente_menu.py', ['connects-over-tcp', 'asks-for-the-list'], inEnglish],
  ['upload-tcp', 'upload-tcp/clientes/cliente_simple.py', ['connects-over-tcp', 'waits-for-the-yes'], joined, 'file'],
  ['upload-udp', 'upload-udp/clientes/cliente_simple.py', ['speaks-over-udp', 'waits-for-the-yes'], portFirst, 'file'],
  ['video-index', 'video/clientes/cliente_hilos.py', ['connects-over-tcp', 'sends-what-was-typed'], printed],
  ['video-peer', 'video/clientes/cliente_hilos.py', ['connects', 'makes-its-folders'], apart],
].map(([exercise, program, only, asks, takes]) => ({ exercise, program, only, asks, takes }) as Client)

/** A word stands behind the address: the first question for it is answered with that, and the next for a file ends the program. */
const wordFromCommand = `import builtins
_palabras = [sys.argv.pop()]
_input = builtins.input
def input(pregunta=""):
    pide = any(each in pregunta for each in ("ichero", "rchivo", "magen", "Orden")) and "obrescribir" not in pregunta
    if pide and not _palabras:
        raise EOFError
    if (pide or "Usted" in pregunta) and _palabras:
        return ("descargar " if "Orden" in pregunta else "") + _palabras.pop()
    return _input(pregunta)
`

describe.concurrent('a client is judged alike, wherever it has its address from', () => {
  it.each(clients.map((each) => [each.exercise, each] as const))('%s', { timeout }, async (_, client) => {
    const { exercise, program } = client
    const { defaultPort, clientPort = defaultPort } = await loadSuite(exercise)
    const source = await readFile(new URL(program, examples), 'utf8')
    const variations = {
      'argumentos.py': source,
      'teclado.py': `import sys\nsys.argv[1:] = [${client.asks}]\n${source}`,
      'fijo.py': `import sys\nsys.argv[1:] = ["localhost", "${clientPort}"]\n${source}`,
      'otro.py': `import sys\nsys.argv[1:] = ["10.11.12.13", "4321"]\n${source}`,
      'palabra.py': `import sys\n${wordFromCommand}${source}`,
    }
    await using home = await pythonFolder(variations)
    const judge = (words: string) =>
      judgeDecided(() =>
        judgeClient({
          exercise,
          command: `python3 ${words}`,
          workdir: home.folder,
          wire: 'canonical',
          only: client.only.map((name) => `${exercise}/client/${name}`).join(','),
        }),
      )
    const told = await judge('argumentos.py {host} {port}')
    expect(verdicts(told)).toEqual(client.only.flatMap((name) => casesOf(told, exercise, name)).map(passed))
    const asked = await judge('teclado.py')
    expect(verdicts(asked)).toEqual(verdicts(told))
    expect(asked.subject.observations.map(({ en }) => en).join('\n')).toMatch(
      /asks on its keyboard where the server is/,
    )
    for (const fixed of ['fijo.py', 'otro.py']) expect(verdicts(await judge(fixed))).toEqual(verdicts(told))
    if (client.takes)
      expect(verdicts(await judge(`palabra.py {host} {port} {${client.takes}}`))).toEqual(verdicts(told))
  })
})

function casesOf({ cases }: RunReport, exercise: string, name: string): string[] {
  const id = `${exercise}/client/${name}`
  const found = cases.map((each) => each.id).filter((each) => each === id || each.startsWith(`${id}/`))
  expect(found, id).not.toEqual([])
  return found
}

function verdicts({ cases }: RunReport): string[] {
  return cases.map(({ id, verdict, reason }) =>
    verdict === 'pass' ? passed(id) : `${verdict} ${id}: ${reason?.text.en} ${reason?.actual?.en ?? ''}`,
  )
}

function passed(id: string): string {
  return `pass ${id}`
}
