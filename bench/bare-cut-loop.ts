import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** What a bare loop sends and what it must receive. */
export interface CutLoop {
  readonly port: number
  readonly frame: Buffer
  readonly headerBytes: number
  readonly board: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly connections: number
  readonly gapMs: number
}

/** Cuts `cases` requests with nothing but sockets, timers and JSON, each at the next of `offsets`; gives cases a second. */
export async function bareCutRate(loop: CutLoop, offsets: readonly number[]): Promise<number> {
  const sockets: Socket[] = []
  const queue = offsets.values()
  const since = performance.now()
  try {
    await Promise.all(Array.from({ length: loop.connections }, () => cutOn(loop, queue, sockets)))
    return (offsets.length / (performance.now() - since)) * 1000
  } finally {
    for (const socket of sockets) socket.resetAndDestroy()
  }
}

async function cutOn(loop: CutLoop, queue: Iterator<number>, sockets: Socket[]): Promise<void> {
  const socket = connect({ host: '127.0.0.1', port: loop.port, noDelay: true })
  sockets.push(socket)
  await once(socket, 'connect')
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject)
    let pieces: Buffer[] = []
    let have = 0
    let need = loop.headerBytes
    const next = () => {
      const { value: offset, done } = queue.next()
      if (done) return resolve()
      socket.write(loop.frame.subarray(0, offset))
      setTimeout(() => socket.write(loop.frame.subarray(offset)), loop.gapMs)
    }
    socket.on('data', (piece: Buffer) => {
      pieces.push(piece)
      have += piece.length
      if (need === loop.headerBytes && have >= need) need += Buffer.concat(pieces).readUIntLE(0, loop.headerBytes)
      if (have < need || need === loop.headerBytes) return
      const body = Buffer.concat(pieces).subarray(loop.headerBytes)
      pieces = []
      have = 0
      need = loop.headerBytes
      if (isSame(loop.board, JSON.parse(body.toString()))) next()
      else reject(new Error('another board came'))
    })
    next()
  })
}

function isSame(expected: CutLoop['board'], actual: CutLoop['board']): boolean {
  for (let y = 0; y < 50; y++) for (let x = 0; x < 50; x++) if (expected[y]?.[x] !== actual[y]?.[x]) return false
  return true
}
