import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { droppedDatagrams } from '../../faults/datagram-drops.ts'
import { ExpectationFailed, PreconditionNotReached } from '../../model/outcome-errors.ts'
import type { TestCase } from '../../model/test-case.ts'
import { suite } from './suite.ts'
import { unlessDropped } from './unless-dropped.ts'

const [canonical, acked] = suite.profiles ?? []
const text = { es: 'no', en: 'no' }

/** What comes of a case that fails after `burst` was sent to a socket that nobody reads meanwhile. */
async function judged(
  profile: typeof canonical,
  burst: number,
): Promise<{ thrown: unknown; dropped: number | undefined }> {
  const deaf = createSocket({ type: 'udp4', recvBufferSize: 4096 })
  const sender = createSocket('udp4')
  try {
    deaf.bind(0, '127.0.0.1')
    await once(deaf, 'listening')
    const { port } = deaf.address()
    const testCase: TestCase<{ readonly profile: typeof canonical }> = {
      id: 'a',
      role: 'server',
      requirement: 'UU-S1',
      aspect: 'valid',
      purpose: text,
      run: async () => {
        await sendAll(sender, port, burst)
        throw new ExpectationFailed({ code: 'content-differs', text })
      },
    }
    const thrown = await unlessDropped(testCase, () => port)
      .run({ profile })
      .catch((problem: unknown) => problem)
    return { thrown, dropped: await droppedDatagrams(port) }
  } finally {
    deaf.close()
    sender.close()
  }
}

it('accuses nobody who failed while the kernel threw datagrams away, where nobody repeats them', async () => {
  const { thrown, dropped } = await judged(acked, 200)
  if (dropped === undefined) return
  expect(dropped).toBeGreaterThan(0)
  expect(thrown).toBeInstanceOf(PreconditionNotReached)
})

it('lets a failure stand when nothing was thrown away, or when it is repeated', async () => {
  expect((await judged(acked, 0)).thrown).toBeInstanceOf(ExpectationFailed)
  expect((await judged(canonical, 200)).thrown).toBeInstanceOf(ExpectationFailed)
})

async function sendAll(sender: Socket, port: number, burst: number): Promise<void> {
  const one = () => new Promise((done) => sender.send(Buffer.alloc(1024), port, '127.0.0.1', done))
  await Promise.all(Array.from({ length: burst }, one))
}
