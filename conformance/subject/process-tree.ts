import { readFileSync } from 'node:fs'
import { type ProcessReading, readProcesses } from './process-reading.ts'

/** The name of the environment variable that marks everything a launched program starts. */
export const programMarker = 'ZOCALO_PROGRAM'

/** The process from which a tree grows. */
export interface ProcessRoot {
  readonly pid: number
  /** When it started; guards against another process that got the same number later. */
  readonly startTicks?: number | undefined
  /** The value of the `programMarker` variable in its environment. */
  readonly marker?: string
}

/**
 * The living processes of a program: the root, its descendants, what shares its group or session,
 * and what carries its marker although it left all three. Undefined where there is no /proc.
 */
export function processTree(root: ProcessRoot): ProcessReading[] | undefined {
  const all = readProcesses()
  if (all === undefined) return undefined
  const reused = all.some(({ pid, startTicks }) => pid === root.pid && startTicks !== (root.startTicks ?? startTicks))
  const members = new Set<ProcessReading>()
  const children = Map.groupBy(all, ({ parent }) => parent)
  const waiting = all.filter((each) => (!reused && isOfGroup(each, root)) || isMarked(each, root))
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
    if (members.has(each)) continue
    members.add(each)
    waiting.push(...(children.get(each.pid) ?? []))
  }
  return [...members].filter(({ isZombie }) => !isZombie)
}

function isOfGroup({ pid, group, session }: ProcessReading, root: ProcessRoot): boolean {
  return pid === root.pid || group === root.pid || session === root.pid
}

function isMarked({ pid, startTicks, isZombie }: ProcessReading, root: ProcessRoot): boolean {
  if (root.marker === undefined || isZombie || startTicks < (root.startTicks ?? 0)) return false
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0').includes(`${programMarker}=${root.marker}`)
  } catch {
    return false
  }
}
