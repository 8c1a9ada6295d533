import { connect, type Socket } from 'node:net'
import type { LengthPrefixDecoder } from '../reference/wire/length-prefix-decoder.ts'

/** Sends frames by turns and waits for one answer to each; nothing is read but its length. Gives round trips a second. */
export function barePingPongRate(
  port: number,
  frames: readonly Buffer[],
  decoder: LengthPrefixDecoder,
  times: number,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect({ host: '127.0.0.1', port, noDelay: true })
    let answered = 0
    let since = 0
    const ask = () => socket.write(frames[answered % frames.length] as Buffer)
    socket.on('error', reject)
    socket.once('connect', () => {
      since = performance.now()
      ask()
    })
    socket.on('data', (bytes: Buffer) => {
      for (const _ of decoder.push(bytes)) {
        answered++
        if (answered < times) ask()
        else {
          resolve((times / (performance.now() - since)) * 1000)
          socket.resetAndDestroy()
          return
        }
      }
    })
  })
}
