import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ReferenceProcess } from '../../command-line/reference-process.ts'
import { connectTcp } from '../../net/connect-tcp.ts'
import { freePort } from '../../net/free-port.ts'
import { startEchoServer } from './server.ts'

const withinMs = 10_000

async function inFolder<T>(use: (dir: string) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'echo-tcp-'))
  try {
    return await use(dir)
  } finally {
    await rm(dir, { recursive: true })
  }
}

/** What a student's server answers to these pieces, as far as the last newline that is expected. */
async function talk(port: number, pieces: readonly Buffer[], lines: number): Promise<string> {
  const connected = await connectTcp('127.0.0.1', port, withinMs)
  if ('problem' in connected) throw new Error(`no connection: ${connected.problem.code}`)
  await using session = connected.session
  for (const piece of pieces) await session.write(piece)
  let answer = Buffer.alloc(0)
  while (answer.filter((byte) => byte === 0x0a).length < lines) {
    const came = await session.next(withinMs)
    if (came.kind !== 'bytes') throw new Error(`after ${JSON.stringify(String(answer))} there was: ${came.kind}`)
    answer = Buffer.concat([answer, came.bytes])
  }
  return answer.toString('latin1')
}

it.each(['servidor_hilos.py', 'servidor_asyncio.py', 'servidor_selectores.py', 'servidor_secuencial.py'])(
  '%s gives back what it gets, whatever the others do',
  (script) =>
    inFolder(async (dir) => {
      const port = await freePort()
      await using server = ReferenceProcess.python(`echo-tcp/${script}`, ['127.0.0.1', String(port)], dir)
      await server.outputMatching(/escuchando en/)
      const bytes = Buffer.concat([Buffer.from(`¿Año?\n\n${'ñ'.repeat(30_000)}\n`), Buffer.from([0xff, 0xfe, 0x0a])])
      expect((await talk(port, [bytes], 4)) === bytes.toString('latin1')).toBe(true)
      const each = Array.from(bytes.subarray(0, 9), (byte) => Buffer.from([byte]))
      expect(await talk(port, each, 2)).toBe(Buffer.from('¿Año?\n\n').toString('latin1'))
      const gone = await connectTcp('127.0.0.1', port, withinMs)
      if ('session' in gone) {
        await gone.session.write(Buffer.from('a medias'))
        gone.session.reset()
      }
      expect(await talk(port, [Buffer.from('otra\n')], 1)).toBe('otra\n')
      await using client = ReferenceProcess.start(['echo-tcp', 'client', '--port', String(port)])
      client.type('hola\nsalir')
      expect(await client.exit()).toBe(0)
      expect(client.output).toContain('Respuesta del servidor: hola\n')
      expect(server.errors).toBe('')
    }),
)

it('servidor_frases.py answers with a sentence of its own', () =>
  inFolder(async (dir) => {
    const port = await freePort()
    await using server = ReferenceProcess.python('echo-tcp/servidor_frases.py', ['127.0.0.1', String(port)], dir)
    await server.outputMatching(/escuchando en/)
    await using client = ReferenceProcess.start(['echo-tcp', 'client', '--port', String(port)])
    client.type('ñandú\nsalir')
    expect(await client.exit()).toBe(0)
    expect(client.output).toContain('Respuesta del servidor: Mensaje recibido')
    await server.outputMatching(/ñandú/)
  }))

it.each(['cliente_simple.py', 'cliente_archivo.py', 'cliente_lento.py'])(
  '%s shows what our server gives back',
  (script) =>
    inFolder(async (dir) => {
      await using server = await startEchoServer({ host: '127.0.0.1', port: 0, lang: 'es', say: () => {} })
      for (const end of ['\nsalir\nno\n', '\n']) {
        const args = ['127.0.0.1', String(server.port)]
        await using client = ReferenceProcess.python(`echo-tcp/clientes/${script}`, args, dir)
        client.type(`hola\n¿Qué?\n${'ñ'.repeat(5000)}${end}`)
        client.endInput()
        expect(await client.exit()).toBe(0)
        const answers = client.output.split('Respuesta: ').slice(1)
        expect(answers.map((text) => text.split('\n')[0]).slice(0, 3)).toEqual(['hola', '¿Qué?', 'ñ'.repeat(5000)])
        expect(client.errors).toBe('')
      }
      const nobody = String(await freePort())
      await using alone = ReferenceProcess.python(`echo-tcp/clientes/${script}`, ['127.0.0.1', nobody], dir)
      alone.type('hola')
      expect(await alone.exit()).toBe(1)
      expect(alone.output + alone.errors).toMatch(/rechazada/)
      expect(alone.errors).not.toMatch(/Traceback/)
    }),
)
