import { availableParallelism } from 'node:os'

/** What a report tells of the machine, without naming it. */
export function runEnvironment(): Record<string, string> {
  return {
    node: process.versions.node,
    platform: process.platform,
    architecture: process.arch,
    processors: String(availableParallelism()),
  }
}
