import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { launchProgram } from './launch-program.ts'
import type { LaunchedProgram } from './launched-program.ts'
import { pythonFolder } from './python-folder.ts'
import { redirection } from './redirection.ts'

const host = '127.0.0.1'
const deadlineMs = 15_000
const usualPort = 50_001

/** A UDP server that judges: it answers what it hears in capitals. */
async function answeringSocket(): Promise<AsyncDisposable & { readonly port: number; readonly heard: string[] }> {
  const socket: Socket = createSocket('udp4')
  const heard: string[] = []
  socket.on('message', (bytes, { address, port }) => {
    heard.push(bytes.toString())
    socket.send(bytes.toString().toUpperCase(), port, address)
  })
  socket.bind(0, host)
  await once(socket, 'listening')
  const { port } = socket.address()
  return {
    port,
    heard,
    [Symbol.asyncDispose]: () => new Promise<void>((done) => socket.close(done)),
  }
}

async function told(source: string, port: number): Promise<string> {
  await using home = await pythonFolder({ 'cliente.py': `import socket\n${source}` })
  await using program = await launchProgram({
    command: 'python3 cliente.py',
    folder: home.folder,
    environment: redirection({ host, port, givenPort: usualPort }),
  })
  await program.waitForExit(deadlineMs)
  return program.terminal().trim()
}

const datagram = 's = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\ns.settimeout(5)\n'

it.each([
  [
    'sendto, and compares the sender with the address that it called',
    `${datagram}servidor = ("10.1.2.3", 50001)\ns.sendto(b"hola", servidor)\ndatos, quien = s.recvfrom(100)\nprint(datos.decode(), quien == servidor)`,
    'HOLA True',
  ],
  [
    'a port of its own, under a name',
    `${datagram}s.sendto(b"hola", 0, ("localhost", 7777))\ndatos, quien = s.recvfrom(100)\nprint(datos.decode(), quien)`,
    "HOLA ('127.0.0.1', 7777)",
  ],
  [
    'connect',
    `${datagram}s.connect(("192.168.1.7", 50001))\ns.send(b"hola")\nprint(s.recv(100).decode(), s.getpeername())`,
    "HOLA ('192.168.1.7', 50001)",
  ],
  [
    'sendmsg and recvmsg',
    `${datagram}s.sendmsg([b"ho", b"la"], [], 0, ("10.1.2.3", 9))\ndatos, _, _, quien = s.recvmsg(100)\nprint(datos.decode(), quien)`,
    "HOLA ('10.1.2.3', 9)",
  ],
  [
    'recvfrom_into',
    `${datagram}s.sendto(b"hola", ("10.1.2.3", 9))\nb = bytearray(9)\nprint(s.recvfrom_into(b), bytes(b[:4]).decode())`,
    "(4, ('10.1.2.3', 9)) HOLA",
  ],
  [
    'an IPv6 socket',
    `s = socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)\ns.settimeout(5)\ns.sendto(b"hola", ("::1", 50001))\ndatos, quien = s.recvfrom(100)\nprint(datos.decode(), quien[:2])`,
    "HOLA ('::1', 50001)",
  ],
  [
    'a broadcast',
    `${datagram}s.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)\ns.sendto(b"hola", ("<broadcast>", 50001))\nprint(*s.recvfrom(100))`,
    "b'HOLA' ('127.0.0.1', 50001)",
  ],
  [
    'asyncio',
    `import asyncio
class Cliente(asyncio.DatagramProtocol):
    def __init__(self):
        self.fin = asyncio.get_running_loop().create_future()
    def connection_made(self, transporte):
        transporte.sendto(b"hola")
    def datagram_received(self, datos, quien):
        self.fin.set_result((datos.decode(), quien))
async def main():
    _, cliente = await asyncio.get_running_loop().create_datagram_endpoint(Cliente, remote_addr=("10.1.2.3", 4321))
    print(*await asyncio.wait_for(cliente.fin, 5))
asyncio.run(main())`,
    "HOLA ('10.1.2.3', 4321)",
  ],
  [
    'a socket that only finds out its own address does not count',
    `otro = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\notro.connect(("8.8.8.8", 80))\n${datagram}s.sendto(b"hola", ("10.1.2.3", 6000))\nprint(*s.recvfrom(100))`,
    "b'HOLA' ('10.1.2.3', 6000)",
  ],
])('leads datagrams to the judge: %s', async (_, source, shown) => {
  await using judge = await answeringSocket()
  expect(await told(source, judge.port)).toBe(shown)
  expect(judge.heard).toEqual(['hola'])
})

it('leaves alone what is not for the server, and who answers from elsewhere', async () => {
  await using judge = await answeringSocket()
  await using stranger = await answeringSocket()
  const source = `${datagram}s.sendto(b"hola", ("10.1.2.3", 50001))\ns.recvfrom(100)\ns.sendto(b"adios", ("127.0.0.1", ${stranger.port}))\nprint(*s.recvfrom(100))`
  expect(await told(source, judge.port)).toBe(`b'ADIOS' ('127.0.0.1', ${stranger.port})`)
  expect([judge.heard, stranger.heard]).toEqual([['hola'], ['adios']])
})

const tcpServer = `import socket, sys
s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(("127.0.0.1", int(sys.argv[1])))
s.listen()
print(s.getsockname()[1], flush=True)
input()`
const udpServer = `import socket, sys
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
s.bind(("127.0.0.1", int(sys.argv[1])))
print(s.getsockname()[1], flush=True)
input()`
/** Both sockets are bound before either listens. */
const lateListener = tcpServer.replace('s.listen()', 'print("enlazado", flush=True)\ninput()\ns.listen()')

async function portOf(program: LaunchedProgram): Promise<number> {
  await program.waitForTerminal((text) => /^\d+\n/m.test(text), deadlineMs)
  return Number(/^(\d+)\n/m.exec(program.terminal())?.[1])
}

it.each([
  ['TCP', tcpServer],
  ['UDP', udpServer],
])('a %s server whose port is taken gets a free one when the environment asks for it', async (_, source) => {
  await using home = await pythonFolder({ 'servidor.py': source })
  const launch = (port: number, environment: Readonly<Record<string, string>>) =>
    launchProgram({ command: `python3 servidor.py ${port}`, folder: home.folder, environment })
  const { PYTHONPATH = '' } = redirection({ host, port: 1, givenPort: 1 })
  const asked = { PYTHONPATH, ZOCALO_FREE_PORT: '1' }
  await using first = await launch(0, asked)
  const taken = await portOf(first)
  await using second = await launch(taken, asked)
  const free = await portOf(second)
  expect(free).toBeGreaterThan(0)
  expect(free).not.toBe(taken)
  await using third = await launch(taken, { PYTHONPATH })
  if (source === tcpServer) expect((await third.waitForExit(deadlineMs))?.code).toBe(1)
  else expect(await portOf(third)).toBe(taken)
})

it('a server that comes to listen second moves to a free port', async () => {
  await using home = await pythonFolder({ 'servidor.py': lateListener })
  const { PYTHONPATH = '' } = redirection({ host, port: 1, givenPort: 1 })
  const launch = (port: number) =>
    launchProgram({
      command: `python3 servidor.py ${port}`,
      folder: home.folder,
      environment: { PYTHONPATH, ZOCALO_FREE_PORT: '1' },
    })
  await using scout = await launch(0)
  scout.type('')
  const taken = await portOf(scout)
  await scout.stop()
  await using first = await launch(taken)
  await using second = await launch(taken)
  for (const each of [first, second]) await each.waitForTerminal((text) => text.includes('enlazado'), deadlineMs)
  first.type('')
  expect(await portOf(first)).toBe(taken)
  second.type('')
  expect(await portOf(second)).not.toBe(taken)
})
