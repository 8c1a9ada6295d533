import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { UdpPort } from '../../net/udp-port.ts'
import { BareClient } from './bare-client.ts'
import { PythonProgram } from './python-program.ts'
import { startUploadServer } from './server.ts'

const binary = Buffer.from([0x25, 0x50, 0x44, 0x46, 0xff, 0xfe, 0x00, 0x0d, 0x0a])

describe.concurrent('each wrong server does the one thing wrong that it says', () => {
  async function talk(script: string, old: string | undefined, ...texts: readonly (string | Buffer)[]) {
    await using server = await PythonProgram.server(`con_errores/${script}`)
    if (old !== undefined) await writeFile(join(server.dir, 'a'), old)
    await using client = await BareClient.open(server.port)
    const answers: string[] = []
    for (const text of texts) answers.push(await client.ask(text))
    const last = texts.at(-1)?.toString().startsWith('DATOS') ? await client.answer() : ''
    const stored = existsSync(join(server.dir, 'a')) ? await readFile(join(server.dir, 'a')) : undefined
    const names = (await readdir(server.dir)).filter((name) => !name.startsWith('.'))
    return { answers, last, stored: stored?.toString('latin1'), names, errors: server.errors }
  }

  it.each([
    ['no_pregunta.py', 'old', ['SUBIR a 3', 'DATOS 0 new'], { answers: ['OK', 'ACK 0'], stored: 'new' }],
    ['borra_al_preguntar.py', 'old', ['SUBIR a 3', 'NO'], { answers: ['EXISTE', 'CANCELADO'], stored: '' }],
    ['no_trunca.py', 'old old', ['SUBIR a 3', 'SI', 'DATOS 0 new'], { last: 'RECIBIDO 3', stored: 'new old' }],
    ['avisa_antes.py', undefined, ['SUBIR a 3', 'DATOS 0 new'], { last: 'RECIBIDO 3', stored: undefined }],
    [
      'modo_texto.py',
      undefined,
      ['SUBIR a 9', Buffer.concat([Buffer.from('DATOS 0 '), binary])],
      { last: 'RECIBIDO 9', stored: '%PDF\0\r\n' },
    ],
    [
      'sin_mirar_el_numero.py',
      undefined,
      ['SUBIR a 6', 'DATOS 0 ab', 'DATOS 0 ab', 'DATOS 1 cd'],
      { last: 'RECIBIDO 6', stored: 'ababcd' },
    ],
    ['sale_de_la_carpeta.py', undefined, ['SUBIR ./a 3', 'DATOS 0 new'], { last: 'RECIBIDO 3', stored: 'new' }],
  ])('%s', async (script, old, texts, seen) => {
    expect(await talk(script, old, ...texts)).toMatchObject({ ...seen, errors: '' })
  })

  it('todos_en_uno.py', async () => {
    await using server = await PythonProgram.server('con_errores/todos_en_uno.py')
    await using ana = await BareClient.open(server.port)
    await using luis = await BareClient.open(server.port)
    expect([await ana.ask('SUBIR a 4'), await luis.ask('SUBIR b 4')]).toEqual(['OK', 'OK'])
    expect([await ana.ask('DATOS 0 AA'), await luis.ask('DATOS 0 bb')]).toEqual(['ACK 0', 'ACK 0'])
    expect([await luis.ask('DATOS 1 bb'), await luis.answer()]).toEqual(['ACK 1', 'RECIBIDO 4'])
    expect(await readFile(join(server.dir, 'b'), 'utf8')).toBe('AAbb')
  })
})

describe.concurrent('each wrong client does the one thing wrong that it says', () => {
  it.each([
    ['no_pregunta.py', [], { stored: binary, left: [], said: /El fichero ya existe; se sobrescribe/ }],
    ['borra_al_cancelar.py', ['no'], { stored: Buffer.from('old'), left: [], said: /cancelada/ }],
    ['modo_texto.py', ['si'], { stored: Buffer.from(binary.toString()), left: [], said: /recibió/ }],
  ])('%s', async (script, answers, { stored, left, said }) => {
    const dir = await mkdtemp(join(tmpdir(), 'upload-udp-to-'))
    {
      await writeFile(join(dir, 'a'), 'old')
      await using server = await startUploadServer({ host: '127.0.0.1', port: 0, dir, lang: 'es', say: () => {} })
      await using client = await PythonProgram.client(`con_errores/clientes/${script}`, server.port)
      await writeFile(join(client.dir, 'a'), binary)
      client.type('a', ...answers)
      expect([await client.exit(), client.errors]).toEqual([0, ''])
      expect(client.output).toMatch(said)
      expect(await readdir(client.dir)).toEqual(left)
      expect(await readFile(join(dir, 'a'))).toEqual(stored)
    }
    await rm(dir, { recursive: true })
  })

  it.each([
    ['sin_permiso.py', () => undefined, ['SUBIR a 1', ...Array<string>(11).fill('DATOS 0 x')], ['a']],
    ['no_repite.py', () => undefined, ['SUBIR a 1'], ['a']],
    ['borra_antes.py', (text: string) => (text.startsWith('S') ? 'OK' : undefined), ['SUBIR a 1', 'DATOS 0 x'], []],
  ])('%s', async (script, answer, heard, left) => {
    const came: string[] = []
    await using server: UdpPort = await UdpPort.bind('127.0.0.1', 0, {
      received: (bytes, from) => {
        came.push(bytes.toString())
        const said = answer(bytes.toString())
        if (said) server.send(Buffer.from(said), from)
      },
    })
    await using client = await PythonProgram.client(`con_errores/clientes/${script}`, server.port)
    await writeFile(join(client.dir, 'a'), 'x')
    client.type('a')
    await client.exit()
    expect(client.errors).not.toContain('Traceback')
    expect(came).toEqual(heard)
    expect(await readdir(client.dir)).toEqual(left)
  })
})
