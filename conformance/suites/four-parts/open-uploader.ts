import { type WireName, wires } from '../../../reference/exercises/four-parts/protocol.ts'
import { readToEnd } from '../../peers/read-to-end.ts'
import type { ConnectOptions, ServerContext } from '../../runner/server-context.ts'
import { Uploader } from './uploader.ts'

/** Who cannot bear a broken pipe is hurt by an impatient client, also in the cases that follow. */
const leavingMs = 3000
/** Connections whose server never ends its side, and those of which that was known before. */
const unended = new WeakSet<Uploader>()
const inVain = new WeakSet<Uploader>()

/** Connects a client named `name`, which ends the conversation in order when the case ends. */
export async function openUploader(context: ServerContext, name: string, options?: ConnectOptions): Promise<Uploader> {
  const session = await context.connect(name, options)
  const uploader = new Uploader(name, session, context.pace, wires[context.wire as WireName])
  if (context.traits.details['closes'] === 'no') inVain.add(uploader)
  context.defer(async () => {
    await leavePolitely(uploader)
    if (unended.has(uploader)) context.markUnfit()
  })
  return uploader
}

/**
 * Ends the conversation, reads to the server's own end and only then lets go of the connection.
 * Gives whether the server ended it too.
 */
export async function leavePolitely(uploader: Uploader): Promise<boolean> {
  const { session } = uploader
  if (!session.ending && session.isReading) {
    session.end()
    await readToEnd(session, patienceWith(uploader))
    if (!session.ending) unended.add(uploader)
  }
  await uploader[Symbol.asyncDispose]()
  return !unended.has(uploader)
}

function patienceWith(uploader: Uploader): number {
  const { answerMs, silenceMs } = uploader.pace
  return inVain.has(uploader) || isDeaf(uploader) ? silenceMs : Math.max(answerMs, leavingMs)
}

/** Who was told nothing, or has not said a word to it for long, is not likely to end the conversation soon. */
function isDeaf({ session: { history }, pace }: Uploader): boolean {
  const asked = history.find(({ kind }) => kind === 'out')
  return !asked || (performance.now() - asked.atMs >= pace.answerMs && !history.some(({ kind }) => kind === 'in'))
}
