import type { ServerContext } from '../../runner/server-context.ts'
import { RenewedPeer } from '../../wires/renewed-peer.ts'
import { type Answer, hearAnswer } from './oracles/hear-answer.ts'
import { requestFields } from './texts.ts'

/** The answer to a request for `text`, whatever it is. @throws ExpectationFailed when there is none. */
export async function askReverser(context: ServerContext, text: Buffer): Promise<Answer> {
  const { wired } = await RenewedPeer.open(context, 'ana')
  await wired.say('request', requestFields(text))
  return hearAnswer(wired, text.length)
}
