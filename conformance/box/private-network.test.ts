import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, describe, expect, test } from 'vitest'
import type { BoxedStart } from './box.ts'
import { openPrivateNetwork } from './private-network.ts'
import { probeNamespaces } from './probe-namespaces.ts'

const started: ChildProcess[] = []
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

const python = (program: string): BoxedStart => ({
  file: '/usr/bin/env',
  words: ['python3', '-c', program],
  folder: '/',
  environment: { PATH: process.env['PATH'] ?? '' },
})

/** What it said until its end. */
async function output({ file, words, environment }: BoxedStart): Promise<string> {
  const child = spawn(file, words, { env: environment, stdio: ['ignore', 'pipe', 'inherit'] })
  started.push(child)
  let text = ''
  child.stdout.on('data', (bytes: Buffer) => (text += bytes.toString()))
  await once(child, 'close')
  return text.trim()
}

const isPossible = process.getuid?.() === 0 && probeNamespaces().possible

describe.skipIf(!isPossible)('a private network', () => {
  test('has the same port as another one, over TCP and UDP, and we listen in each', async () => {
    await using first = await openPrivateNetwork()
    await using second = await openPrivateNetwork()
    const asked = [first, second].map(async (network, i) => {
      const tcp = await network?.listenTcp(9000)
      const udp = await network?.bindUdp(9000)
      tcp?.on('connection', (socket) => socket.end(`tcp ${i}`))
      udp?.on('message', (_, from) => udp.send(`udp ${i}`, from.port, from.address))
      const ask = `import socket
t = socket.create_connection(('localhost', 9000), 10)
u = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
u.settimeout(10)
u.sendto(b'?', ('127.0.0.1', 9000))
print(t.recv(20).decode(), u.recv(20).decode())`
      const said = network && (await output(network.enter(python(ask))))
      tcp?.close()
      udp?.close()
      return said
    })
    expect(await Promise.all(asked)).toEqual(['tcp 0 udp 0', 'tcp 1 udp 1'])
  })

  test('gives a port up with its socket, and says when one is taken', async () => {
    await using network = await openPrivateNetwork()
    const tcp = await network?.listenTcp(9000)
    await expect(network?.listenTcp(9000)).rejects.toThrow('EADDRINUSE')
    tcp?.close()
    if (tcp) await once(tcp, 'close')
    const again = await network?.listenTcp(9000)
    expect(again?.address()).toMatchObject({ address: '127.0.0.1', port: 9000 })
    again?.close()
  })

  test('is given up also when somebody asks too late', async () => {
    const network = await openPrivateNetwork()
    const given = network?.[Symbol.asyncDispose]()
    // its gate is dead, and we have not been told yet
    execFileSync('sleep', ['0.2'])
    await expect(network?.listenTcp(9000)).rejects.toThrow('given up')
    await expect(given).resolves.toBeUndefined()
  })

  test('leads nowhere else, and tells a program its own address', async () => {
    await using network = await openPrivateNetwork()
    const ask = `import socket
u = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
u.connect(('8.8.8.8', 53))
print(u.getsockname()[0])
try:
    socket.create_connection(('8.8.8.8', 53), 10)
except OSError as problema:
    print(problema.strerror)
s = socket.socket()
s.bind(('', 80))
print(s.getsockname()[1])`
    expect(network && (await output(network.enter(python(ask))))).toBe('127.0.0.1\nNetwork is unreachable\n80')
  })
})
