import { unzipSync } from 'fflate'
import { type BundleManifest, bundleManifest, bundleVersion, manifestName } from './bundle-manifest.ts'
import { sha256 } from './pack-bundle.ts'
import { RecordProblem } from './record-problem.ts'
import { say } from './words/say.ts'

const mostMemberBytes = 128 * 1024 * 1024
const mostBytes = 256 * 1024 * 1024
const mostMembers = 500

/** A bundle whose parts are what they were when it was made. */
export interface OpenBundle {
  readonly manifest: BundleManifest
  /** @throws RecordProblem for a part that is not there. */
  readonly member: (name: string) => Uint8Array
}

/** Opens a bundle in memory and checks every part. @throws RecordProblem that names the part that is missing, strange, too large, or changed. */
export function openBundle(file: string, zip: Uint8Array): OpenBundle {
  const members = unpacked(file, zip)
  const manifest = parsed(needed(members, manifestName))
  for (const { name, bytes, sha256: checksum } of manifest.members) {
    const content = needed(members, name)
    if (content.length !== bytes || sha256(content) !== checksum)
      throw new RecordProblem(say('bundle-member-changed', { member: name }))
  }
  const listed = new Set([manifestName, ...manifest.members.map(({ name }) => name)])
  const strange = [...members.keys()].find((name) => !listed.has(name))
  if (strange !== undefined) throw new RecordProblem(say('bundle-member-strange', { member: shown(strange) }))
  return { manifest, member: (name) => needed(members, name) }
}

/** Sizes are looked at before anything is unpacked; a part that is larger than it says is no whole part. */
function unpacked(file: string, zip: Uint8Array): Map<string, Uint8Array> {
  let total = 0
  let count = 0
  try {
    const found = unzipSync(zip, {
      filter: ({ name, originalSize }) => {
        total += originalSize
        count += 1
        if (originalSize > mostMemberBytes || total > mostBytes || count > mostMembers)
          throw new RecordProblem(say('bundle-member-large', { member: shown(name), bytes: originalSize }))
        return true
      },
    })
    return new Map(Object.entries(found))
  } catch (problem) {
    if (problem instanceof RecordProblem) throw problem
    throw new RecordProblem(say('bundle-no-zip', { file, problem: (problem as Error).message }))
  }
}

function parsed(bytes: Uint8Array): BundleManifest {
  let value: unknown
  try {
    value = JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch (problem) {
    throw new RecordProblem(say('bundle-manifest', { problem: (problem as Error).message }))
  }
  const read = bundleManifest.safeParse(value)
  if (!read.success) {
    const [issue] = read.error.issues
    throw new RecordProblem(say('bundle-manifest', { problem: `${issue?.path.join('.')}: ${issue?.message}` }))
  }
  if (read.data.bundle > bundleVersion)
    throw new RecordProblem(say('bundle-newer', { version: read.data.tool.version }))
  return read.data
}

function needed(members: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const content = members.get(name)
  if (!content) throw new RecordProblem(say('bundle-member-missing', { member: name }))
  return content
}

/** The name of a part may be anything. */
function shown(name: string): string {
  return name.replace(/[^\w./-]/g, '·').slice(0, 100)
}
