import { PreconditionNotReached } from '../model/outcome-errors.ts'
import type { Text } from '../model/text.ts'
import type { ClientContext } from '../runner/client-context.ts'
import type { ConnectOptions, ServerContext } from '../runner/server-context.ts'
import { say } from '../words/say.ts'
import type { WireProfile } from './wire-profile.ts'
import { WiredPeer } from './wired-peer.ts'

/** The trait under which a server is noted that spoke, but in no wire that we know; its value is what it said. */
export const unknownWire = 'unknown-wire'

/** Reaches the server under test as its client, and hears its greeting where the wire has one. */
export async function openWired(context: ServerContext, name: string, options?: ConnectOptions): Promise<WiredPeer> {
  const said = context.traits.details[unknownWire]
  if (said !== undefined) throw notUnderstood(say('unknown-wire', { said, nearest: context.wire }))
  const session = await context.connect(name, options)
  const peer = new WiredPeer(name, session, context.pace, profileOf(context), 'client')
  if (peer.has('greeting')) await peer.hear(['greeting'])
  return peer
}

/** Meets the client under test as its server, and greets it where the wire has a greeting. */
export async function acceptWired(context: ClientContext, name: string): Promise<WiredPeer> {
  if (context.unknownWire) throw notUnderstood(context.unknownWire)
  const session = await context.accept(name)
  const peer = new WiredPeer(name, session, context.pace, profileOf(context), 'server')
  await peer.say('greeting')
  return peer
}

function notUnderstood(text: Text): PreconditionNotReached {
  return new PreconditionNotReached({ code: unknownWire, text })
}

function profileOf({
  profile,
  wire,
}: {
  readonly profile?: WireProfile | undefined
  readonly wire: string
}): WireProfile {
  if (profile) return profile
  throw new Error(`the exercise has no wire profile ${wire}`)
}
