import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { UdpDialogue } from '../../net/udp-dialogue.ts'
import { startShellServer } from './server.ts'

const withinMs = 5000

async function start() {
  const parent = await mkdtemp(join(tmpdir(), 'remote-shell-'))
  const dir = join(parent, 'inside')
  await mkdir(join(dir, 'sub'), { recursive: true })
  await writeFile(join(dir, 'a.txt'), 'a')
  await writeFile(join(dir, 'b.txt'), 'b')
  await writeFile(join(parent, 'secret.txt'), 'secret')
  const lines: string[] = []
  const server = await startShellServer({
    host: '127.0.0.1',
    port: 0,
    dir,
    lang: 'es',
    say: (line) => lines.push(line),
  })
  return {
    parent,
    dir,
    lines,
    server,
    open: () => UdpDialogue.open({ host: '127.0.0.1', port: server.port }),
    text: (name: string) => readFile(join(dir, name), 'utf8'),
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]()
      await rm(parent, { recursive: true })
    },
  }
}

async function ask(peer: UdpDialogue, command: string | Buffer): Promise<string> {
  peer.send(Buffer.from(command as string))
  const came = await peer.next(withinMs)
  if (came.kind !== 'datagram') throw new Error(`waited for the answer to ${command}, and there came: ${came.kind}`)
  return came.bytes.toString('utf8')
}

it('lists, writes, removes, moves and changes folder', async () => {
  await using our = await start()
  await using ana = await our.open()
  expect(await ask(ana, 'ls')).toBe('a.txt\nb.txt\nsub/')
  expect(await ask(ana, "write ñ.txt ' dice ''hola'', señor'")).toBe('OK')
  expect(await our.text('ñ.txt')).toBe(" dice ''hola'', señor")
  expect(await ask(ana, "write a.txt ''")).toBe('OK')
  expect(await our.text('a.txt')).toBe('')
  expect(await ask(ana, 'rm ñ.txt')).toBe('OK')
  expect(await ask(ana, 'mv a.txt sub')).toBe('OK')
  expect(await ask(ana, '1s')).toBe('b.txt\nsub/')
  expect(await ask(ana, 'cd sub')).toBe('OK')
  expect(await ask(ana, 'ls')).toBe('a.txt')
  expect(await ask(ana, 'mv ../b.txt c.txt')).toBe('OK')
  expect(await ask(ana, 'mv a.txt ..')).toBe('OK')
  expect(await ask(ana, 'rm c.txt')).toBe('OK')
  expect(await ask(ana, 'ls')).toBe('')
  expect(await ask(ana, 'cd ..')).toBe('OK')
  expect(await ask(ana, 'ls')).toBe('a.txt\nsub/')
  expect(our.lines.join('\n')).toMatch(/127\.0\.0\.1:\d+: write ñ\.txt/)
})

it.each([
  'rm falta.txt',
  'rm sub',
  'rm',
  'cd falta',
  'cd a.txt',
  'mv falta.txt sub',
  'mv a.txt .',
  'mv a.txt c.txt',
  'mv a.txt a.txt',
  'mv a.txt falta/',
  'mv a.txt falta/a.txt',
  'mv sub ..',
  'mv sub sub',
  "write sub 'x'",
  "write falta/x.txt 'x'",
  "write x.txt 'x",
  'hola',
  '',
  'ls sub',
])('answers %j with an error and changes nothing', async (command) => {
  await using our = await start()
  await using ana = await our.open()
  expect(await ask(ana, command)).toMatch(/^ERROR ./)
  expect((await readdir(our.dir, { recursive: true })).sort()).toEqual(['a.txt', 'b.txt', 'sub'])
})

it.each([
  'cd ..',
  'cd sub/../..',
  'cd /tmp',
  'cd fuera',
  'rm ../secret.txt',
  'rm fuera/secret.txt',
  "write ../x 'x'",
  "write fuera/x 'x'",
  "write /tmp/../x\0 'x'",
  'mv a.txt ..',
  'mv a.txt fuera',
  'mv ../secret.txt sub',
  'mv fuera/secret.txt sub',
])('does not leave its folder for %j', async (command) => {
  await using our = await start()
  await symlink(our.parent, join(our.dir, 'fuera'))
  await using ana = await our.open()
  expect(await ask(ana, command)).toMatch(/^ERROR eso queda fuera/)
  expect((await readdir(our.parent)).sort()).toEqual(['inside', 'secret.txt'])
  expect((await readdir(our.dir)).sort()).toEqual(['a.txt', 'b.txt', 'fuera', 'sub'])
})

it('does not move over a file, and writes beside a link instead of through it', async () => {
  await using our = await start()
  await writeFile(join(our.dir, 'sub/a.txt'), 'other')
  await symlink(join(our.parent, 'secret.txt'), join(our.dir, 'link'))
  await using ana = await our.open()
  expect(await ask(ana, 'mv a.txt sub')).toMatch(/^ERROR en el destino/)
  expect(await our.text('sub/a.txt')).toBe('other')
  expect(await ask(ana, "write link 'mine'")).toBe('OK')
  expect(await readFile(join(our.parent, 'secret.txt'), 'utf8')).toBe('secret')
  expect(await our.text('link')).toBe('mine')
})

it('answers what is no text, and what fills a datagram', async () => {
  await using our = await start()
  await using ana = await our.open()
  expect(await ask(ana, Buffer.from([0xff, 0xfe]))).toMatch(/^ERROR .*UTF-8/)
  expect(await ask(ana, `rm ${'x'.repeat(65_000)}`)).toMatch(/^ERROR .*ENAMETOOLONG/)
  expect(await ask(ana, `write largo.txt '${'ñ'.repeat(32_000)}'`)).toBe('OK')
  expect(await our.text('largo.txt')).toBe('ñ'.repeat(32_000))
})

it('splits a long listing into datagrams and loses no name', async () => {
  await using our = await start()
  const names = Array.from({ length: 400 }, (_, i) => `${String(i).padStart(4, '0')}${'n'.repeat(196)}`)
  await Promise.all(names.map((name) => writeFile(join(our.dir, 'sub', name), '')))
  await using ana = await our.open()
  await ask(ana, 'cd sub')
  let listing = await ask(ana, 'ls')
  while (listing.endsWith('\n')) {
    const came = await ana.next(withinMs)
    if (came.kind !== 'datagram') throw new Error(`waited for the rest of the listing, and there came: ${came.kind}`)
    expect(came.bytes.length).toBeLessThanOrEqual(8192)
    listing += came.bytes.toString('utf8')
  }
  expect(listing.split('\n')).toEqual(names)
})

it('keeps the folders of two clients apart, also when a datagram comes twice', async () => {
  await using our = await start()
  await using ana = await our.open()
  await using luis = await our.open()
  expect(await ask(ana, 'cd sub')).toBe('OK')
  expect(await ask(luis, 'ls')).toBe('a.txt\nb.txt\nsub/')
  ana.send(Buffer.from('ls'))
  expect(await ask(ana, 'ls')).toBe('')
  expect(await ana.next(withinMs)).toEqual({ kind: 'datagram', bytes: Buffer.alloc(0) })
  expect(await ask(luis, "write de-luis.txt 'x'")).toBe('OK')
  expect(await our.text('de-luis.txt')).toBe('x')
})

it('answers exit, ends and gives its port back', async () => {
  await using our = await start()
  await using ana = await our.open()
  expect(await ask(ana, 'exit')).toBe('OK')
  await our.server.exited
  ana.send(Buffer.from('ls'))
  expect(await ana.next(withinMs)).toEqual({ kind: 'refused' })
})
