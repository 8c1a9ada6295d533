import { descargar, replyText } from '../../../../reference/exercises/video-index/protocol.ts'
import type { RawPeer } from '../../../peers/raw-peer.ts'
import type { FreshClient } from '../fresh.ts'
import { say } from '../words/say.ts'
import { ask, otherReply } from './ask.ts'

/** A search for `video` gives the address of `owner`. @throws ExpectationFailed with what came instead. */
export async function expectOwner(
  peer: RawPeer,
  video: string,
  owner: Pick<FreshClient, 'ip' | 'port'>,
  command: string = descargar(video),
): Promise<void> {
  const reply = await ask(peer, command, { kind: 'not-found', exact: foundText(owner) })
  if (givesOwner(reply, owner)) return
  const expected = say('owner-expected', { ip: owner.ip, port: String(owner.port) })
  throw otherReply('wrong-owner', say('wrong-owner', { video }), expected, reply)
}

function foundText({ ip, port }: Pick<FreshClient, 'ip' | 'port'>): string {
  return replyText({ kind: 'found', ip, port: String(port) })
}

/** Whether an answer gives the address and the port of `owner`, whatever the words around them. */
export function givesOwner(reply: string, { ip, port }: Pick<FreshClient, 'ip' | 'port'>): boolean {
  const words = reply.split(/[^0-9a-zA-Z.]+/).map((word) => word.replace(/\.$/, ''))
  return words.includes(ip) && words.includes(String(port))
}
