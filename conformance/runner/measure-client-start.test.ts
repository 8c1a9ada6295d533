import { describe, expect, it } from 'vitest'
import { clientSubject } from '../subject/client-subject.ts'
import { pythonFolder } from '../subject/python-folder.ts'
import { SubjectDead } from '../subject/subject-dead.ts'
import { loadSuite } from './find-suites.ts'
import { type ClientStart, measureClientStart } from './measure-client-start.ts'
import { recogniseClient } from './recognise-client.ts'

const calls = 'import socket, sys, time\n'
const talk = `
with socket.create_connection((host, puerto)) as s:
    s.sendall(input("Mensaje: ").encode() + b"\\n")
    s.recv(100)
`

/** The machine may be busy with other tests: nobody is thought to have waited who only began late. */
const patience = 4

async function startOf(source: string, words = 'cliente.py'): Promise<ClientStart> {
  await using home = await pythonFolder({ 'cliente.py': calls + source })
  const suite = await loadSuite('echo-tcp')
  const subject = clientSubject({ command: `python3 ${words}`, workdir: home.folder, usualPort: suite.defaultPort })
  return await measureClientStart(subject, suite, patience)
}

const noMore = { steps: [], needsTerminal: false }

describe.concurrent('what is found out about a client before its first case', () => {
  it('one that is told the address asks nothing', async () => {
    const start = await startOf(`host, puerto = sys.argv[1], int(sys.argv[2])${talk}`, 'cliente.py {host} {port}')
    expect(start).toEqual({ ms: expect.any(Number), manner: noMore, observed: [] })
  })

  it('one that has the address in its source asks nothing', async () => {
    const start = await startOf(`host, puerto = "localhost", 50001${talk}`)
    expect(start).toEqual({ ms: expect.any(Number), manner: noMore, observed: [] })
  })

  it('one that asks for it', async () => {
    const { ms, manner, observed } = await startOf(`host = input("IP: ")\npuerto = int(input("Puerto: "))${talk}`)
    expect(ms).toBeTypeOf('number')
    expect(manner).toEqual({
      steps: [
        { prompt: 'IP:', answer: '{host}' },
        { prompt: 'Puerto:', answer: '{port}' },
      ],
      needsTerminal: false,
    })
    expect(observed.map(({ es }) => es)).toEqual([
      'El cliente pregunta por teclado dónde está el servidor («IP: · Puerto:»); se le contesta antes de escribir nada más.',
    ])
  })

  it.each([
    ['os.get_terminal_size', 'import os\nancho = os.get_terminal_size().columns\nhost, puerto = "127.0.0.1", 50001'],
    [
      'isatty',
      'if not sys.stdin.isatty():\n    sys.exit("hace falta una terminal")\nhost, puerto = "127.0.0.1", 50001',
    ],
    ['termios', 'import termios\ntermios.tcgetattr(0)\nhost, puerto = input("Servidor: "), int(input("Puerto: "))'],
  ])('one that wants a terminal gets one: %s', async (_, source) => {
    const { ms, manner, observed } = await startOf(source + talk)
    expect(ms).toBeTypeOf('number')
    expect(manner.needsTerminal).toBe(true)
    expect(manner.steps).toHaveLength(source.includes('Puerto') ? 2 : 0)
    expect(observed[0]?.en).toBe('The client only works on a terminal: it was given a pseudo-terminal in every test.')
  })

  it('one that ends, with or without a terminal, is not there', async () => {
    const dead = startOf('print("adios")\nsys.exit(3)')
    await expect(dead).rejects.toThrow(SubjectDead)
    await expect(dead).rejects.toMatchObject({ terminal: 'adios\n' })
  })
})

it('a client is recognised that asks where its server is', async () => {
  const source = `import socket, json
servidor, puerto = input("Servidor: "), int(input("Puerto: "))
cuerpo = json.dumps({"comando": "nuevo"}).encode()
with socket.create_connection((servidor, puerto)) as s:
    s.sendall(len(cuerpo).to_bytes(5, "little") + cuerpo)
    s.recv(1)
`
  await using home = await pythonFolder({ 'cliente.py': source })
  const suites = [await loadSuite('canvas')]
  expect(await recogniseClient(suites, { command: 'python3 cliente.py', workdir: home.folder })).toEqual(suites)
})
