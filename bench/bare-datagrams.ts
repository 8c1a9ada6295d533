import { createSocket } from 'node:dgram'

const repeatAfterMs = 200

/**
 * Sends datagrams one after the other to a local port, each when the one before was answered; nothing is read but that
 * something came. Gives round trips a second.
 */
export function bareDatagramRate(port: number, datagrams: readonly Buffer[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = createSocket('udp4')
    let asked = 0
    let since = 0
    const ask = () => socket.send(datagrams[asked] as Buffer)
    // one timer for all of them: a lost datagram does not stop the measurement
    const repeating = setTimeout(() => {
      ask()
      repeating.refresh()
    }, repeatAfterMs)
    const end = (act: () => void) => {
      clearTimeout(repeating)
      socket.close()
      act()
    }
    socket.on('error', (problem) => end(() => reject(problem)))
    socket.on('message', () => {
      repeating.refresh()
      if (++asked < datagrams.length) ask()
      else end(() => resolve((datagrams.length / (performance.now() - since)) * 1000))
    })
    socket.connect(port, '127.0.0.1', () => {
      since = performance.now()
      ask()
    })
  })
}
