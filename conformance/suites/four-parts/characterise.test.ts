import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { connectTcp } from '../../../reference/net/connect-tcp.ts'
import { TcpListener } from '../../../reference/net/tcp-listener.ts'
import { launchServer } from '../../subject/launched-server.ts'
import { referenceCommand } from '../../subject/reference-command.ts'
import type { ServerSubject } from '../../subject/server-subject.ts'
import { characterise } from './characterise.ts'

const run = fileURLToPath(new URL('../../mutants/run.js', import.meta.url))
const mutantCommand = (id: string) => `"${process.execPath}" "${run}" four-parts/servers ${id} {host} {port}`
const deadlineMs = 5000
/** How long it may take until a server that is over notices. */
const acceptMs = 50

function traitsOf(subject: ServerSubject) {
  const connect = async () => {
    const connected = await connectTcp(subject.host, subject.port, deadlineMs)
    if ('problem' in connected) throw new Error(connected.problem.code)
    return connected.session
  }
  return characterise({ subject, connect, timeoutScale: 1, wire: undefined, filesFolder: undefined })
}

it.each([
  ['the reference', referenceCommand('four-parts', 'server'), 'canonical', 'many', 'yes'],
  ['a server that knows no lines', mutantCommand('ends-by-pause'), 'unframed', 'many', 'yes'],
  ['a server for one at a time', mutantCommand('one-client-at-a-time'), 'canonical', 'iterative', 'yes'],
  ['a server that never ends its side', mutantCommand('spins-at-the-end'), 'canonical', 'many', 'no'],
])('finds out what %s speaks by what it stores', { timeout: 30_000 }, async (_, command, wire, concurrency, closes) => {
  await using subject = await launchServer({
    kind: 'server',
    command,
    workdir: undefined,
    usualPort: 0,
    timeoutScale: 1,
  })
  expect(await traitsOf(subject)).toMatchObject({ wire, concurrency, details: { closes } })
})

it.each([
  ['recibido\n', 'line', 'canonical'],
  ['recibido', 'line', 'canonical'],
  ['recibido', 'piece', 'unframed'],
] as const)('tells by “%j” to each %s that a running server is %s', { timeout: 30_000 }, async (ack, unit, wire) => {
  await using server = await TcpListener.listen('127.0.0.1', 0)
  const over = new AbortController()
  const serving = serve(server, Buffer.from(ack), unit, over.signal)
  const subject = {
    kind: 'target',
    host: '127.0.0.1',
    port: server.port,
    program: undefined,
  } as unknown as ServerSubject
  expect(await traitsOf(subject)).toMatchObject({ wire, concurrency: 'many' })
  over.abort()
  await serving
})

/** Acknowledges every piece that comes, or every line and every four parts of four letters after two lines. */
async function serve(server: TcpListener, ack: Buffer, unit: 'line' | 'piece', over: AbortSignal): Promise<void> {
  const conversations: Promise<void>[] = []
  while (!over.aborted) {
    const session = await server.accept(acceptMs)
    if (!session) continue
    const converse = async () => {
      await using client = session
      for (let part = 0; ; ) {
        const arrival = await client.next(deadlineMs)
        if (arrival.kind !== 'bytes') return
        const isLine = arrival.bytes.at(-1) === 0x0a
        if (arrival.bytes.toString().startsWith('ARCHIVO')) part = 4
        else if (unit === 'line' && !isLine && part-- <= 0) continue
        await client.write(ack)
      }
    }
    conversations.push(converse())
  }
  await Promise.all(conversations)
}
