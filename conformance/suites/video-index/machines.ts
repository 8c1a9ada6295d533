import { platform } from 'node:os'
import { NotApplicable } from '../../model/outcome-errors.ts'
import type { Random } from '../../model/random.ts'
import type { RawPeer } from '../../peers/raw-peer.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { freshRandom } from './fresh-random.ts'
import { say } from './words/say.ts'

/** The address from which the server sees this client. */
export function addressOf({ session }: RawPeer): string {
  return session.localAddress.replace(/^::ffff:/, '') || '127.0.0.1'
}

/**
 * The address of a machine that the server has never seen.
 * @throws NotApplicable where one computer cannot look like several.
 */
export function otherMachine(context: Pick<ServerContext, 'subject' | 'random'>): string {
  const { subject } = context
  if (platform() !== 'linux' || !/^(127\.|localhost$)/.test(subject.host))
    throw new NotApplicable({ code: 'one-machine', text: say('one-machine') })
  return machineAddress(freshRandom(context))
}

/** A loopback address that no program uses by itself. */
export function machineAddress(random: Random): string {
  return `127.${64 + random.below(64)}.${random.below(256)}.${1 + random.below(254)}`
}
