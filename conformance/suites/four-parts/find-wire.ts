import { basename } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { WireName } from '../../../reference/exercises/four-parts/protocol.ts'
import { paceFor } from '../../model/pace.ts'
import { placesOf } from '../../oracles/places-of.ts'
import type { ServerAccess } from '../../runner/suite.ts'
import { leavePolitely } from './open-uploader.ts'
import type { Upload, Uploader } from './uploader.ts'

/** A small file that was sent to find out what a server understands; its connection is still open. */
export interface Probe {
  readonly wire: WireName
  readonly uploader: Uploader
  readonly upload: Upload
  readonly isAcknowledged: boolean
  /** The slowest acknowledgement; undefined when one did not come. */
  readonly answeringMs: number | undefined
}

/** How often the disk is looked at. */
const lookAgainMs = 5

/**
 * Decides which wire a server speaks after the canonical one was tried on it. Where its disk can be seen, the stored
 * file tells; elsewhere an acknowledgement that is a line. Without evidence for the unframed one it is the canonical.
 */
export async function findWire(
  access: ServerAccess,
  canonical: Probe,
  tryUnframed: () => Promise<Probe>,
): Promise<{ readonly wire: WireName; readonly last: Probe }> {
  if (isSilent(canonical.uploader) || (await isUnderstood(access, canonical)))
    return { wire: 'canonical', last: canonical }
  await leavePolitely(canonical.uploader)
  if (access.subject.program?.exit()) await access.subject.restart()
  const unframed = await tryUnframed()
  if (unframed.isAcknowledged && (await isStored(access, unframed))) return { wire: 'unframed', last: unframed }
  // nothing else was found out: what counts is how it answers the canonical wire
  const answeringMs = canonical.answeringMs
  return { wire: 'canonical', last: { ...unframed, answeringMs } }
}

/** Who says nothing to a line says nothing to less than a line. */
function isSilent({ session }: Uploader): boolean {
  return !session.ending && !session.history.some(({ kind }) => kind === 'in')
}

async function isUnderstood(access: ServerAccess, probe: Probe): Promise<boolean> {
  if (!probe.isAcknowledged) return false
  if (access.subject.program) return isStored(access, probe)
  const { history } = probe.uploader.session
  const last = history.findLast((event) => event.kind === 'in')
  return last?.kind === 'in' && last.bytes.at(-1) === 0x0a
}

/** Whether the file stands under its own name; who took the whole line for the name is known at once. */
async function isStored({ subject, timeoutScale }: ServerAccess, { upload, answeringMs = 0 }: Probe): Promise<boolean> {
  if (!subject.program) return true
  const until = performance.now() + paceFor(answeringMs, timeoutScale).answerMs
  for (;;) {
    const places = await placesOf({ subject }, ({ path }) => path.includes(upload.name))
    const exact = await placesOf(
      { subject },
      async ({ path, read }) => basename(path) === upload.name && (await read()).equals(upload.content),
    )
    if (exact.length > 0) return true
    const isOtherName = places.some((path) => basename(path) !== upload.name && /ARCHIVO/.test(path))
    if (isOtherName || performance.now() >= until) return false
    await pause(lookAgainMs)
  }
}
