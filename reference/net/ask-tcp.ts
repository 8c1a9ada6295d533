import { connectTcp } from './connect-tcp.ts'

const withinMs = 10_000

/** Sends pieces one after the other to a server of this machine, ends our side, and gives all that it says and how it ended. @throws Error when it refuses the connection. */
export async function askTcp(
  port: number,
  ...pieces: readonly (Buffer | string)[]
): Promise<{ readonly bytes: Buffer; readonly ending: string }> {
  const connected = await connectTcp('127.0.0.1', port, withinMs)
  if ('problem' in connected) throw new Error(`no connection to port ${port}: ${connected.problem.code}`)
  await using session = connected.session
  for (const piece of pieces) await session.write(Buffer.from(piece as string))
  session.end()
  const came: Buffer[] = []
  for (;;) {
    const arrival = await session.next(withinMs)
    if (arrival.kind !== 'bytes') return { bytes: Buffer.concat(came), ending: arrival.kind }
    came.push(arrival.bytes)
  }
}
