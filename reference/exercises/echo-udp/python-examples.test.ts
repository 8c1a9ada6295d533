import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ReferenceProcess } from '../../command-line/reference-process.ts'
import { freePort } from '../../net/free-port.ts'
import { UdpDialogue } from '../../net/udp-dialogue.ts'
import { startEchoServer } from './server.ts'

const withinMs = 10_000

async function inFolder<T>(use: (dir: string) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'echo-udp-'))
  try {
    return await use(dir)
  } finally {
    await rm(dir, { recursive: true })
  }
}

it.each(['servidor_simple.py', 'servidor_asyncio.py', 'servidor_socketserver.py'])(
  '%s gives back what it gets',
  (script) =>
    inFolder(async (dir) => {
      const port = await freePort()
      await using server = ReferenceProcess.python(`echo-udp/${script}`, ['127.0.0.1', String(port)], dir)
      await server.outputMatching(/escuchando en/)
      await using dialogue = await UdpDialogue.open({ host: '127.0.0.1', port })
      dialogue.send(Buffer.alloc(0))
      for (const bytes of [Buffer.from('¿Año?'), Buffer.alloc(65_507, 'x'), Buffer.from([0xff, 0xfe])]) {
        dialogue.send(bytes)
        let came = await dialogue.next(withinMs)
        // whether an empty datagram comes back is free
        if (came.kind === 'datagram' && came.bytes.length === 0) came = await dialogue.next(withinMs)
        expect(came.kind === 'datagram' && came.bytes.equals(bytes)).toBe(true)
      }
      await using client = ReferenceProcess.start(['echo-udp', 'client', '--port', String(port)])
      client.type('hola\nsalir')
      expect(await client.exit()).toBe(0)
      expect(client.output).toContain('Respuesta del servidor: hola\n')
      expect(server.errors).toBe('')
    }),
)

it('servidor_imprime.py shows what comes and answers nothing', () =>
  inFolder(async (dir) => {
    const port = await freePort()
    await using server = ReferenceProcess.python('echo-udp/servidor_imprime.py', ['127.0.0.1', String(port)], dir)
    await server.outputMatching(/escuchando en/)
    await using dialogue = await UdpDialogue.open({ host: '127.0.0.1', port })
    for (const bytes of [Buffer.alloc(0), Buffer.from([0xff]), Buffer.from('ñandú')]) dialogue.send(bytes)
    await server.outputMatching(/ñandú/)
    expect(await dialogue.next(20)).toEqual({ kind: 'silence' })
  }))

it.each(['cliente_simple.py', 'cliente_conectado.py', 'cliente_hilos.py'])(
  '%s shows what our server gives back, and does not wait for ever',
  (script) =>
    inFolder(async (dir) => {
      const nobody = String(await freePort())
      await using alone = ReferenceProcess.python(`echo-udp/clientes/${script}`, ['127.0.0.1', nobody], dir)
      alone.type('hola')
      await using server = await startEchoServer({ host: '127.0.0.1', port: 0, lang: 'es', say: () => {} })
      for (const end of ['\nsalir\nno', '']) {
        const args = ['127.0.0.1', String(server.port)]
        await using client = ReferenceProcess.python(`echo-udp/clientes/${script}`, args, dir)
        client.type(`hola\n¿Qué?\n${'ñ'.repeat(5000)}${end}`)
        client.endInput()
        expect(await client.exit()).toBe(0)
        const answers = client.output.split('Respuesta: ').slice(1)
        expect(answers.map((text) => text.split('\n')[0]).slice(0, 3)).toEqual(['hola', '¿Qué?', 'ñ'.repeat(5000)])
        expect(client.errors).toBe('')
      }
      expect(await alone.exit()).toBe(1)
      expect(alone.output + alone.errors).toMatch(/no respond|No hay nadie/)
      expect(alone.errors).not.toMatch(/Traceback/)
    }),
)
