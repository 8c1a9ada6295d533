import { insc, replyText, videos } from '../../../reference/exercises/video-index/protocol.ts'
import type { RawPeer } from '../../peers/raw-peer.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { type Fresh, freshRandom } from './fresh-random.ts'
import { addressOf } from './machines.ts'
import { ask, expectReply, type WantedReply, wrongReply } from './oracles/ask.ts'
import { isReply } from './oracles/reply-kind.ts'

/** A client that a case registered. */
export interface FreshClient {
  readonly name: string
  readonly ip: string
  readonly port: number
}

/** How a client is registered, where it matters. */
export interface Registration {
  readonly ip?: string
  /** How its name begins. */
  readonly beginning?: string
  /** The spelling of the command word. */
  readonly word?: string
}

/** A running server may know names of earlier runs. */
const tries = 5
/** A command takes at most 1,024 bytes. */
const mostBytes = 900

/** The answer to `VIDEOS`. */
export const videosAdded: WantedReply = { kind: 'videos-added', exact: replyText({ kind: 'videos-added' }) }
/** The answer to the name of somebody who registered already. */
export const duplicate: WantedReply = { kind: 'duplicate', exact: replyText({ kind: 'duplicate' }) }

/** The answer to `DESCARGAR` for a video that nobody has. */
export const notFound: WantedReply = { kind: 'not-found', exact: replyText({ kind: 'not-found' }) }

/** A name that nobody has yet, without words that an answer is known by. */
export function freshName(context: Fresh, beginning = 'cli-'): string {
  const random = freshRandom(context)
  return `${beginning}${Array.from({ length: 8 }, () => random.below(16).toString(16)).join('')}`
}

/** The name of a video that nobody has yet. */
export function freshVideo(context: Fresh, beginning = 'v-'): string {
  return `${freshName(context, beginning)}.mp4`
}

/** The answer to the registration of `name`. */
export function registered(name: string): WantedReply {
  return { kind: 'registered', exact: replyText({ kind: 'registered', name }) }
}

/** Registers a client with a name of its own, at the address of `peer` unless another is given. */
export async function registerFresh(
  context: Pick<ServerContext, 'random' | 'subject'>,
  peer: RawPeer,
  { ip = addressOf(peer), beginning = 'cli-', word = 'INSC' }: Registration = {},
): Promise<FreshClient> {
  for (let left = tries; ; left--) {
    const name = freshName(context, beginning)
    const port = 2000 + context.random.below(60_000)
    const command = insc(name, ip, port).replace('INSC', word)
    const reply = await ask(peer, command, registered(name))
    if (isReply('registered', reply)) return { name, ip, port }
    if (left === 1 || !isReply('duplicate', reply)) throw wrongReply(command, 'registered', reply)
  }
}

/** Adds videos to a client, in as many commands as they need. */
export async function addVideos(
  peer: RawPeer,
  { name }: FreshClient,
  names: readonly string[],
  word = 'VIDEOS',
): Promise<void> {
  let wanted = videosAdded
  const add = async (part: readonly string[]) => {
    const reply = await expectReply(peer, videos(name, part).replace('VIDEOS', word), wanted)
    // who says it in other words says it in the same words again
    wanted = { ...wanted, exact: reply }
  }
  let part: string[] = []
  for (const video of names) {
    if (Buffer.byteLength(videos(name, [...part, video])) > mostBytes) {
      await add(part)
      part = []
    }
    part.push(video)
  }
  await add(part)
}
