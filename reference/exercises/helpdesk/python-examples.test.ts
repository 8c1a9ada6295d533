import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ReferenceProcess } from '../../command-line/reference-process.ts'
import { freePort } from '../../net/free-port.ts'
import { UdpDialogue } from '../../net/udp-dialogue.ts'
import { fixedAnswer, greeting } from './protocol.ts'
import { startHelpdeskServer } from './server.ts'

const withinMs = 10_000
const offer = (name: string) => `${name}, ¿en qué puedo ayudarte?`

async function inFolder<T>(use: (dir: string) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'helpdesk-'))
  try {
    return await use(dir)
  } finally {
    await rm(dir, { recursive: true })
  }
}

async function startPython(script: string, dir: string) {
  const port = await freePort()
  const server = ReferenceProcess.python(`helpdesk/${script}`, ['127.0.0.1', String(port)], dir)
  await server.outputMatching(/escuchando en/)
  return { server, port, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() }
}

async function ask(dialogue: UdpDialogue, text: string): Promise<string> {
  dialogue.send(Buffer.from(text))
  const came = await dialogue.next(withinMs)
  return came.kind === 'datagram' ? String(came.bytes) : came.kind
}

it.each(['servidor_simple.py', 'servidor_asyncio.py', 'servidor_generadores.py', 'perfiles/servidor_saludo_vacio.py'])(
  '%s serves two clients at once, each from greeting to exit',
  (script) =>
    inFolder(async (dir) => {
      await using our = await startPython(script, dir)
      const place = { host: '127.0.0.1', port: our.port }
      await using ana = await UdpDialogue.open(place)
      await using luis = await UdpDialogue.open(place)
      expect([await ask(ana, 'hola'), await ask(luis, '')]).toEqual([greeting, greeting])
      expect([await ask(ana, 'Ana Ñu'), await ask(luis, 'Luis')]).toEqual([offer('Ana Ñu'), offer('Luis')])
      luis.send(Buffer.from('exit'))
      for (const text of ['¿?', '¿?', '']) expect(await ask(ana, text)).toBe(fixedAnswer)
      expect(await ask(luis, 'hola')).toMatch(/^(Hasta luego|¡Bienvenido)/)
      await using client = ReferenceProcess.start(['helpdesk', 'client', '--port', String(our.port)])
      client.type('José\n¿Qué?\nexit')
      expect(await client.exit()).toBe(0)
      expect(client.output.split('\n').slice(1, 4)).toEqual([greeting, offer('José'), fixedAnswer])
      expect(our.server.errors).toBe('')
    }),
)

it.each([
  'clientes/cliente_simple.py',
  'clientes/cliente_conectado.py',
  'clientes/cliente_hilos.py',
  'perfiles/cliente_saludo_vacio.py',
  'perfiles/cliente_otras_palabras.py',
])('%s shows what our server says, and does not wait for ever', (script) =>
  inFolder(async (dir) => {
    const nobody = String(await freePort())
    await using alone = ReferenceProcess.python(`helpdesk/${script}`, ['127.0.0.1', nobody], dir)
    await using server = await startHelpdeskServer({ host: '127.0.0.1', port: 0, lang: 'es', say: () => {} })
    const args = ['127.0.0.1', String(server.port)]
    await using client = ReferenceProcess.python(`helpdesk/${script}`, args, dir)
    client.type('José\n¿Qué?\nexit\nno')
    client.endInput()
    expect(await client.exit()).toBe(0)
    for (const text of [greeting, offer('José'), fixedAnswer]) expect(client.output).toContain(text)
    expect(client.errors).toBe('')
    expect(await alone.exit()).toBe(1)
    expect(alone.output + alone.errors).toMatch(/no respond|No hay nadie/)
    expect(alone.errors).not.toMatch(/Traceback/)
  }),
)

it.each([
  ['saludo_vacio', [greeting, offer('José'), fixedAnswer, fixedAnswer]],
  ['oferta_aparte', [greeting, offer('José'), fixedAnswer, offer('José'), fixedAnswer, offer('José')]],
  ['saludo_en_dos', [...greeting.split(/(?<=!) /), offer('José'), fixedAnswer, fixedAnswer, 'Hasta luego, José']],
  [
    'otras_palabras',
    [
      'Buenas, soy el asistente del curso. ¿Cómo te llamas?',
      'Encantado, José. Cuéntame tu duda.',
      ...Array<string>(2).fill('Eso no lo sé: escribe a dudas@ejemplo.com y te lo explicarán.'),
    ],
  ],
])('the programs of the profile %s understand each other, and our client their server', (profile, texts) =>
  inFolder(async (dir) => {
    await using our = await startPython(`perfiles/servidor_${profile}.py`, dir)
    const port = String(our.port)
    const keyboard = 'José\n¿Qué?\n¿Y qué?\nexit'
    await using theirs = ReferenceProcess.python(`helpdesk/perfiles/cliente_${profile}.py`, ['127.0.0.1', port], dir)
    theirs.type(keyboard)
    expect(await theirs.exit()).toBe(0)
    const shown = theirs.output.split('\n').map((line) => line.replace(/^(Usted: )?(Servidor: )?/, ''))
    expect(shown.slice(0, texts.length)).toEqual(texts)
    await using client = ReferenceProcess.start(['helpdesk', 'client', '--port', port])
    client.type(keyboard)
    expect(await client.exit()).toBe(0)
    expect(client.output.split('\n').slice(1, 1 + texts.length)).toEqual(texts)
    expect(theirs.errors + our.server.errors).toBe('')
  }),
)
