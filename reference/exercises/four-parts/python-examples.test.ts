import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePort } from '../../net/free-port.ts'
import { BareSender } from './bare-sender.ts'
import { connectFourPartsClient, type SendingEnd } from './client.ts'
import { collectMedia } from './collect-media.ts'
import { canonical, type WireName } from './protocol.ts'
import { startFourPartsServer } from './server.ts'

const examples = fileURLToPath(new URL('../../../examples/python/four-parts/', import.meta.url))
const files = ['a.jpg', 'b c.PDF', 'sub/d.mp4'] as const
let from: string

function noise(size: number): Buffer {
  return Buffer.from(Array.from({ length: size }, (_, i) => (i * 31 + (i >> 8)) % 256))
}

beforeAll(async () => {
  from = await mkdtemp(join(tmpdir(), 'four-parts-from-'))
  await mkdir(join(from, 'sub'))
  for (const [i, file] of files.entries()) await writeFile(join(from, file), noise([9, 49202, 1_000_003][i] as number))
  await symlink('nowhere', join(from, 'lost.gif'))
  await writeFile(join(from, 'notes.txt'), 'x')
})

afterAll(() => rm(from, { recursive: true }))

/** A Python program in a folder of its own; disposal ends it and removes the folder. */
async function runPython(script: string, ...args: string[]) {
  const dir = await mkdtemp(join(tmpdir(), 'four-parts-to-'))
  const child = spawn('python3', ['-u', join(examples, script), ...args], { cwd: dir, stdio: 'pipe' })
  const ended = once(child, 'close')
  let errors = ''
  let output = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  const listens = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
      if (/listening|escuchando/.test(output)) resolve()
    })
  })
  return {
    dir,
    child,
    /** Resolves once it listens. @throws Error with what it said when it ends before. */
    async listening() {
      await Promise.race([listens, ended.then(() => Promise.reject(new Error(`it ended: ${output}${errors}`)))])
    },
    async end() {
      const [code] = await ended
      return { code, output, errors }
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL')
      await ended
      await rm(dir, { recursive: true })
    },
  }
}

async function startPython(script: string) {
  const port = await freePort()
  const running = await runPython(script, '127.0.0.1', String(port))
  await running.listening()
  return { ...running, port }
}

async function sendTo(port: number, wire: WireName): Promise<SendingEnd> {
  const connected = await connectFourPartsClient({ host: '127.0.0.1', port, wire })
  if ('problem' in connected) throw new Error(`no connection: ${connected.problem.code}`)
  await using client = connected.client
  return await client.sendAll(from, await collectMedia(from))
}

async function expectAll(folder: string): Promise<void> {
  expect((await readdir(folder)).sort()).toEqual(files.map((file) => basename(file)))
  for (const file of files)
    expect((await readFile(join(folder, basename(file)))).equals(await readFile(join(from, file)))).toBe(true)
}

it.each(['servidor_hilos.py', 'servidor_asyncio.py', 'servidor_selectores.py'])(
  'our client and a client that sends byte by byte are served by %s',
  async (script) => {
    await using server = await startPython(script)
    await using silent = await BareSender.open(server.port)
    await silent.send('I')
    expect(await sendTo(server.port, 'canonical')).toEqual({ kind: 'done', sent: 3, skipped: 1 })
    await expectAll(join(server.dir, '127.0.0.1'))
    await using luis = await BareSender.open(server.port, canonical, '127.0.0.2')
    for (const byte of `IP 127.0.0.1\nARCHIVO ñ.jpg 3\n`) await luis.send(byte)
    expect([await luis.answer('ip'), await luis.answer('file')]).toEqual(['recibido', 'recibido'])
    for (const content of ['', '', '', 'abc']) expect(await luis.part(Buffer.from(content))).toBe('recibido')
    expect(await luis.announce('../x.jpg', 1)).toMatch(/^ERROR/)
    expect(await luis.announce('y.jpg', 8)).toBe('recibido')
    await luis.part(Buffer.from('ab'))
    luis.tcp.reset()
    expect(await sendTo(server.port, 'canonical')).toMatchObject({ sent: 3 })
    await expect.poll(() => readdir(join(server.dir, '127.0.0.2')), { timeout: 5000, interval: 5 }).toEqual(['ñ.jpg'])
  },
)

it('our client is served without framing by servidor_ficha.py, which appends', async () => {
  await using server = await startPython('servidor_ficha.py')
  expect(await sendTo(server.port, 'unframed')).toEqual({ kind: 'done', sent: 3, skipped: 1 })
  expect(await readdir(server.dir)).toEqual(['127.0.0.1_0'])
  await expectAll(join(server.dir, '127.0.0.1_0'))
})

it.each(['cliente_glob.py', 'cliente_walk.py', 'cliente_ficha.py'])(
  '%s sends everything to our server',
  async (script) => {
    const dir = await mkdtemp(join(tmpdir(), 'four-parts-to-'))
    {
      await using server = await startFourPartsServer({ host: '127.0.0.1', port: 0, dir, lang: 'es', say: () => {} })
      await using client = await runPython(join('clientes', script), '127.0.0.1', String(server.port), from)
      client.child.stdin.end('\n')
      const { code, output, errors } = await client.end()
      expect({ code, errors }).toEqual({ code: 0, errors: '' })
      expect(output).toMatch(/lost\.gif[\s\S]*No such file/)
    }
    await expectAll(join(dir, '127.0.0.1'))
    await rm(dir, { recursive: true })
  },
)
