import type { ServerContext } from '../../../runner/server-context.ts'

/** Whether anything comes back for `bytes` on a new connection. */
export async function isAnsweredAtAll(context: ServerContext, bytes: Buffer): Promise<boolean> {
  const session = await context.connect('sonda')
  await session.write(bytes)
  return (await session.next(context.pace.answerMs)).kind === 'bytes'
}
