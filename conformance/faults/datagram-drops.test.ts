import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { droppedDatagrams, dropsIn } from './datagram-drops.ts'

const table = `   sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops
 2047: 0100007F:C352 00000000:0000 07 00000000:00000000 00:00000000 00000000  1000        0 52801 2 0000000000000000 17
 2048: 00000000:C353 00000000:0000 07 00000000:00000000 00:00000000 00000000  1000        0 52802 2 0000000000000000 0
`

it('reads the counter of the port alone', () => {
  expect(dropsIn(table, 0xc352)).toEqual([17])
  expect(dropsIn(table, 0xc353)).toEqual([0])
  expect(dropsIn(table, 0x00c3)).toEqual([])
  expect(dropsIn('', 0xc352)).toEqual([])
})

it.runIf(existsSync('/proc/net/udp'))('sees what a full buffer does not take', async () => {
  const deaf = createSocket({ type: 'udp4', recvBufferSize: 4096 })
  const sender = createSocket('udp4')
  try {
    deaf.bind(0, '127.0.0.1')
    await once(deaf, 'listening')
    const { port } = deaf.address()
    const before = await droppedDatagrams(port)
    if (before === undefined) return
    expect(before).toBe(0)
    // nobody reads while this turn of the loop lasts
    const sent = Array.from(
      { length: 200 },
      () => new Promise((done) => sender.send(Buffer.alloc(1024), port, '127.0.0.1', done)),
    )
    await Promise.all(sent)
    expect(await droppedDatagrams(port)).toBeGreaterThan(0)
  } finally {
    deaf.close()
    sender.close()
  }
})

it('knows nothing of a port on which nobody listens', async () => {
  expect(await droppedDatagrams(1)).toBeUndefined()
})
