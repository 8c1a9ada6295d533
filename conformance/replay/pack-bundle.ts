import { createHash } from 'node:crypto'
import { type Zippable, zipSync } from 'fflate'
import { type BundleManifest, bundleVersion, manifestName } from './bundle-manifest.ts'

/** Packs the parts of a bundle, and a list of them with their checksums, into a ZIP file. */
export function packBundle(
  about: Omit<BundleManifest, 'bundle' | 'members'>,
  members: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const manifest: BundleManifest = {
    bundle: bundleVersion,
    ...about,
    members: [...members].map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) })),
  }
  const files: Zippable = { [manifestName]: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) }
  // what is packed already does not get smaller
  for (const [name, bytes] of members) files[name] = [bytes, { level: name.endsWith('.gz') ? 0 : 6 }]
  return zipSync(files)
}

/** The checksum of a part, as it stands in the list. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
