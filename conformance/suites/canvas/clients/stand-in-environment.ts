import { fileURLToPath } from 'node:url'

const standIn = fileURLToPath(new URL('../stand-in', import.meta.url))

/** What a Python client finds in its environment so that its PyQt window is our stand-in. */
export function standInEnvironment(): Readonly<Record<string, string>> {
  return { ZOCALO_STAND_IN: standIn }
}
