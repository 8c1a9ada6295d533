import { expect, it, vi } from 'vitest'
import { FramedSession, integerPaint, paintedCells, rawPaint } from './framed-session.ts'
import { cerrar, encodeMessage, maxBodyBytes, nuevo, pintar } from './protocol.ts'
import { type CanvasServer, startCanvasServer } from './server.ts'

async function start(mode: 'single' | 'multi' = 'multi') {
  const lines: string[] = []
  const server = await startCanvasServer({ host: '127.0.0.1', port: 0, mode, say: (line) => lines.push(line) })
  return { server, lines }
}

async function openWithBoard(server: CanvasServer): Promise<FramedSession> {
  const session = await FramedSession.open(server.port)
  await session.send(nuevo)
  await session.board()
  return session
}

const until = (condition: () => void) => vi.waitFor(condition, { timeout: 5000, interval: 5 })

it('answers nuevo with 2,500 white cells', async () => {
  const { server } = await start()
  await using _ = server
  await using ana = await FramedSession.open(server.port)
  await ana.send(nuevo)
  const board = await ana.board()
  expect(Object.keys(board)).toEqual(Array.from({ length: 50 }, (_cell, i) => String(i)))
  expect(Object.values(board).flatMap((row) => Object.values(row))).toEqual(Array(2500).fill('white'))
})

it('paints row y, column x, from texts and from integers, and keeps it over connections', async () => {
  const { server } = await start()
  await using _ = server
  {
    await using ana = await FramedSession.open(server.port)
    await ana.send(pintar({ x: 12, y: 3 }, 'red'))
    expect(paintedCells(await ana.board())).toEqual(['12,3 red'])
    await ana.send(integerPaint({ x: 0, y: 49 }, 'cyan'))
    expect(paintedCells(await ana.board())).toEqual(['12,3 red', '0,49 cyan'])
  }
  await using luis = await FramedSession.open(server.port)
  await luis.send(nuevo)
  expect(paintedCells(await luis.board())).toEqual(['12,3 red', '0,49 cyan'])
})

it('shows every paint to every client in multi mode, and nuevo to the asker only', async () => {
  const { server } = await start()
  await using _ = server
  await using ana = await openWithBoard(server)
  await using luis = await openWithBoard(server)
  await ana.send(nuevo, pintar({ x: 1, y: 2 }, 'blue'))
  expect(paintedCells(await ana.board())).toEqual([])
  expect(paintedCells(await ana.board())).toEqual(['1,2 blue'])
  expect(paintedCells(await luis.board())).toEqual(['1,2 blue'])
  await luis.send(pintar({ x: 3, y: 4 }, 'green'))
  expect(paintedCells(await ana.board())).toEqual(['1,2 blue', '3,4 green'])
})

it.each([
  ['x over 49', rawPaint('50', '3', 'red')],
  ['y over 49', rawPaint('3', '50', 'red')],
  ['negative positions', rawPaint('-1', '-1', 'red')],
  ['a fraction', rawPaint(1.5, 2, 'red')],
  ['a text that is no number', rawPaint('uno', '2', 'red')],
  ['an unknown colour', rawPaint('1', '2', 'marrón')],
  ['a colour that is no text', rawPaint('1', '2', 7)],
  ['a name that every object has', rawPaint('1', '2', 'constructor')],
  ['missing keys', { comando: 'pintar' }],
])('leaves the board as it was and shows it to the sender: %s', async (_name, request) => {
  const { server } = await start()
  await using _ = server
  await using ana = await openWithBoard(server)
  await using luis = await openWithBoard(server)
  await ana.send(request, nuevo)
  expect(paintedCells(await ana.board())).toEqual([])
  expect(paintedCells(await ana.board())).toEqual([])
  await luis.send(cerrar)
  expect(await luis.message()).toEqual({ kind: 'close' })
})

it.each([
  ['bad JSON', Buffer.from([1, 0, 0, 0, 0, 0x7b])],
  ['bytes that are no UTF-8', Buffer.from([1, 0, 0, 0, 0, 0xff])],
  ['an array', encodeMessage([1, 2])],
  ['null', encodeMessage(null)],
  ['an unknown command', encodeMessage({ comando: 'borrar' })],
  ['no command', encodeMessage({})],
  ['a length over the limit', Buffer.from('s! L hola')],
  ['a length just over the limit', Buffer.concat([Buffer.from([1, 0, 0x40, 0, 0]), Buffer.alloc(100_000)])],
  ['cerrar', encodeMessage(cerrar)],
])('says goodbye to who sends %s and goes on serving the others', async (_name, bytes) => {
  const { server } = await start()
  await using _ = server
  await using luis = await openWithBoard(server)
  await using ana = await openWithBoard(server)
  await ana.tcp.write(bytes)
  expect(await ana.message()).toEqual({ kind: 'close' })
  expect(await ana.ending()).toBe('end')
  expect(server.clients).toEqual([1])
  await luis.send(pintar({ x: 1, y: 1 }, 'red'))
  expect(paintedCells(await luis.board())).toEqual(['1,1 red'])
})

it('accepts a body of exactly the limit and ignores empty messages', async () => {
  const { server } = await start()
  await using _ = server
  await using ana = await FramedSession.open(server.port)
  const body = JSON.stringify({ ...nuevo, relleno: '' })
  await ana.tcp.write(Buffer.alloc(10))
  await ana.send({ ...nuevo, relleno: 'x'.repeat(maxBodyBytes - body.length) })
  expect(paintedCells(await ana.board())).toEqual([])
})

it('answers several messages of one segment in order, each with its own board, up to goodbye', async () => {
  const { server } = await start()
  await using _ = server
  await using ana = await FramedSession.open(server.port)
  const paints = Array.from({ length: 20 }, (_cell, x) => pintar({ x, y: 0 }, 'black'))
  await ana.send(...paints, cerrar, nuevo)
  for (let painted = 1; painted <= paints.length; painted++)
    expect(paintedCells(await ana.board())).toHaveLength(painted)
  expect(await ana.message()).toEqual({ kind: 'close' })
  expect(await ana.ending()).toBe('end')
})

it('answers what came before the end of a client that stops speaking', async () => {
  const { server } = await start()
  await using _ = server
  await using ana = await FramedSession.open(server.port)
  await ana.send(...Array.from({ length: 40 }, () => nuevo))
  ana.tcp.end()
  for (let i = 0; i < 40; i++) expect(paintedCells(await ana.board())).toEqual([])
  expect(await ana.ending()).toBe('end')
})

it('forgets who leaves in the middle of a frame, by FIN or by reset, and gives the lowest free id again', async () => {
  const { server, lines } = await start()
  await using _ = server
  await using ana = await openWithBoard(server)
  await using luis = await openWithBoard(server)
  await using eva = await openWithBoard(server)
  await ana.tcp.write(encodeMessage(nuevo).subarray(0, 3))
  ana.tcp.end()
  await luis.tcp.write(encodeMessage(nuevo).subarray(0, 9))
  luis.tcp.reset()
  await until(() => expect(server.clients).toEqual([3]))
  await using rosa = await openWithBoard(server)
  expect(server.clients).toEqual([3, 1])
  await eva.send(pintar({ x: 0, y: 0 }, 'red'))
  expect(paintedCells(await rosa.board())).toEqual(['0,0 red'])
  expect(lines.filter((line) => line.includes('cliente 2'))).toEqual([
    'Escuchando a cliente 2!',
    'Cerrando conexión con el cliente 2...',
    'Se ha eliminado el socket del cliente 2.',
  ])
})

it('serves one client at a time in single mode, the next after the first has left', async () => {
  const { server } = await start('single')
  await using _ = server
  await using ana = await openWithBoard(server)
  await using luis = await FramedSession.open(server.port)
  await luis.send(nuevo)
  await ana.send(pintar({ x: 5, y: 6 }, 'yellow'))
  expect(paintedCells(await ana.board())).toEqual(['5,6 yellow'])
  expect(server.clients).toEqual([1])
  expect(luis.tcp.hasArrived).toBe(false)
  await ana.send(cerrar)
  expect(paintedCells(await luis.board())).toEqual(['5,6 yellow'])
  expect(server.clients).toEqual([1])
})

it('prints the lines of the assignment', async () => {
  const { server, lines } = await start()
  await using ana = await openWithBoard(server)
  await ana.send(cerrar)
  await ana.message()
  await server.close()
  await server.close()
  expect(lines).toEqual([
    'Iniciando servidor...',
    `Servidor escuchando en 127.0.0.1:${server.port}`,
    'Servidor aceptando conexiones!',
    'CTRL + C -> SALIR',
    'Ha llegado un nuevo cliente con id 1!',
    'Escuchando a cliente 1!',
    'Cerrando conexión con el cliente 1...',
    'Se ha eliminado el socket del cliente 1.',
    'Forzando cierre de servidor!',
  ])
})

it('says goodbye to everybody when it is closed, and refuses a port in use', async () => {
  const { server } = await start()
  await using ana = await openWithBoard(server)
  const again = startCanvasServer({ host: '127.0.0.1', port: server.port, mode: 'multi', say: () => {} })
  await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' })
  await Promise.all([server.close(), expect(ana.message()).resolves.toEqual({ kind: 'close' })])
})
