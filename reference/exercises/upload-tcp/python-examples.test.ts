import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { freePort } from '../../net/free-port.ts'
import { startUploadServer } from './server.ts'
import { runTerminalClient } from './terminal-client.ts'

const examples = fileURLToPath(new URL('../../../examples/python/upload-tcp/', import.meta.url))
const content = Buffer.from(Array.from({ length: 300_001 }, (_, i) => (i * 31 + (i >> 8)) % 256))
const name = 'mi informe ñ.pdf'

/** A Python program in a folder of its own; disposal ends it and removes the folder. */
async function runPython(script: string, port: number) {
  const dir = await mkdtemp(join(tmpdir(), 'upload-tcp-python-'))
  const child = spawn('python3', ['-u', join(examples, script), '127.0.0.1', String(port)], { cwd: dir, stdio: 'pipe' })
  const ended = once(child, 'close')
  let output = ''
  const listens = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
        if (output.includes('escuchando')) resolve()
      })
  })
  return {
    dir,
    type: (text: string) => child.stdin.write(text),
    /** Resolves once it listens. @throws Error with what it said when it ends before. */
    async listening() {
      await Promise.race([listens, ended.then(() => Promise.reject(new Error(`it ended: ${output}`)))])
    },
    async end() {
      const [code] = await ended
      return { code, output }
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL')
      await ended
      await rm(dir, { recursive: true })
    },
  }
}

/** Sends the file with the reference client, which types `answer` when it is asked. */
async function sendTo(port: number, bytes: Buffer, answer = '') {
  const dir = await mkdtemp(join(tmpdir(), 'upload-tcp-from-'))
  await writeFile(join(dir, name), bytes)
  const input = new PassThrough()
  input.end(`${name}\n${answer}`)
  let shown = ''
  const write = (text: string) => (shown += text)
  const code = await runTerminalClient({
    host: '127.0.0.1',
    port,
    dir,
    lang: 'es',
    input,
    output: { write },
    errors: { write },
    signal: new AbortController().signal,
  })
  const left = await readdir(dir)
  await rm(dir, { recursive: true })
  return { code, left, shown }
}

it.each(['servidor_hilos.py', 'servidor_asyncio.py'])('our client is served by %s', async (script) => {
  const port = await freePort()
  await using server = await runPython(script, port)
  await server.listening()
  expect(await sendTo(port, content)).toMatchObject({ code: 0, left: [] })
  expect((await readFile(join(server.dir, name))).equals(content)).toBe(true)
  expect(await sendTo(port, Buffer.from('corto'), 'no\n')).toMatchObject({ code: 0, left: [name] })
  expect((await readFile(join(server.dir, name))).equals(content)).toBe(true)
  expect(await sendTo(port, Buffer.from('corto'), 'si\n')).toMatchObject({ code: 0, left: [] })
  expect(String(await readFile(join(server.dir, name)))).toBe('corto')
  expect(await readdir(server.dir)).toEqual([name])
})

it('our client is served by servidor_un_cliente.py, which then ends', async () => {
  const port = await freePort()
  await using server = await runPython('servidor_un_cliente.py', port)
  await server.listening()
  expect(await sendTo(port, content)).toMatchObject({ code: 0, left: [] })
  expect(await server.end()).toMatchObject({ code: 0 })
  expect((await readFile(join(server.dir, name))).equals(content)).toBe(true)
})

it.each(['cliente_simple.py', 'cliente_lento.py'])('%s is served by our server', async (script) => {
  const dir = await mkdtemp(join(tmpdir(), 'upload-tcp-to-'))
  {
    await using server = await startUploadServer({ host: '127.0.0.1', port: 0, dir, lang: 'es', say: () => {} })
    for (const [typed, bytes, stored, left] of [
      ['', content, content, []],
      ['no\n', Buffer.from('corto'), content, [name]],
      ['si\n', Buffer.from('corto'), Buffer.from('corto'), []],
    ] as const) {
      await using client = await runPython(join('clientes', script), server.port)
      await writeFile(join(client.dir, name), bytes)
      client.type(`${name}\n${typed}`)
      const { code, output } = await client.end()
      expect({ code, output }).toEqual({ code: 0, output: expect.not.stringContaining('Traceback') })
      expect((await readFile(join(dir, name))).equals(stored)).toBe(true)
      expect(await readdir(client.dir)).toEqual(left)
    }
  }
  expect(await readdir(dir)).toEqual([name])
  await rm(dir, { recursive: true })
})
