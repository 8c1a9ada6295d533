import { availableParallelism, loadavg } from 'node:os'

/** More than this and waiting longer helps nobody. */
const mostFactor = 6

/** How many programs want each processor, at least 1: on a busy machine a right answer takes that much longer. */
export function loadFactor(): number {
  const [lastMinute = 0] = loadavg()
  return Math.min(mostFactor, Math.max(1, lastMinute / availableParallelism()))
}
