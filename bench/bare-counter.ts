import { createServer } from 'node:net'
import { parentPort, workerData } from 'node:worker_threads'

/** Runs in a thread of its own: counts what comes on each connection and answers every so many bytes. */
const { bytes } = workerData as { readonly bytes: number }

const server = createServer({ noDelay: true }, (socket) => {
  let came = 0
  socket.on('error', () => undefined)
  socket.on('data', (piece: Buffer) => {
    came += piece.length
    for (; came >= bytes; came -= bytes) socket.write('ya')
  })
})
server.listen(0, '127.0.0.1', () => parentPort?.postMessage((server.address() as { port: number }).port))
