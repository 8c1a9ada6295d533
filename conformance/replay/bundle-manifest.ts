import { z } from 'zod'

/** The version of the bundle that this program makes and reads. */
export const bundleVersion = 1

/** The part of every bundle that lists all others. */
export const manifestName = 'manifest.json'

const name = z.string().regex(/^(artifacts\/)?[\w.-]{1,200}$/)

/** What a bundle says of itself. */
export const bundleManifest = z.object({
  bundle: z.number().int(),
  tool: z.object({ name: z.string(), version: z.string() }),
  madeAt: z.string(),
  node: z.string(),
  platform: z.string(),
  exercise: z.string(),
  seed: z.number(),
  startedAt: z.string(),
  commandLine: z.string(),
  members: z.array(
    z.object({ name, bytes: z.number().int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
})

/** What a bundle says of itself. */
export type BundleManifest = z.infer<typeof bundleManifest>
