import type { Session } from '../../../../reference/net/session.ts'
import { TcpListener } from '../../../../reference/net/tcp-listener.ts'
import { plausibleAnswer } from './plausible-answer.ts'

const forEverMs = 2 ** 31 - 1
/** A listener that is closed does not tell who waits for its connections. */
const lookAgainMs = 50

/** A central server of ours for a client that cannot do without one: it answers every command with something plausible. */
export async function startCentralServer(): Promise<{ readonly port: number } & AsyncDisposable> {
  const listener = await TcpListener.listen()
  const over = new AbortController()
  void acceptAll(listener, over.signal)
  return {
    port: listener.port,
    [Symbol.asyncDispose]: async () => {
      over.abort()
      await listener[Symbol.asyncDispose]()
    },
  }
}

async function acceptAll(listener: TcpListener, over: AbortSignal): Promise<void> {
  while (!over.aborted) {
    const session = await listener.accept(lookAgainMs)
    if (session) void answerAll(session)
  }
}

async function answerAll(session: Session): Promise<void> {
  for (;;) {
    const arrival = await session.next(forEverMs)
    if (arrival.kind !== 'bytes') return session.end()
    const command = arrival.bytes.toString()
    if (command.trim() !== '') await session.write(Buffer.from(plausibleAnswer(command)))
  }
}
