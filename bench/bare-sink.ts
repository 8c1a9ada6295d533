import { createWriteStream } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'

/** Runs in a thread of its own: copies every connection into a file of its own, and answers once it is written. */
const { folder, bytes } = workerData as { readonly folder: string; readonly bytes: number }
let files = 0

const server = createServer((socket) => {
  let came = 0
  const file = createWriteStream(join(folder, `suelto-${++files}.pdf`))
  socket.on('error', () => undefined)
  socket.on('data', (piece: Buffer) => {
    came += piece.length
    if (!file.write(piece)) {
      socket.pause()
      file.once('drain', () => socket.resume())
    }
    if (came >= bytes) file.end(() => socket.end('ya'))
  })
})
server.listen(0, '127.0.0.1', () => parentPort?.postMessage((server.address() as { port: number }).port))
