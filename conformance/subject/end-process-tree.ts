import { setTimeout as pause } from 'node:timers/promises'
import { LaunchProblem } from './launch-problem.ts'
import { type ProcessReading, readProcess } from './process-reading.ts'
import { type ProcessRoot, processTree } from './process-tree.ts'
import { sendSignal } from './send-signal.ts'

/** Kills all processes of a program at once, without waiting; tells which there were. */
export function killProcessTree(root: ProcessRoot): ProcessReading[] {
  const members = processTree(root)
  // The whole group first: nobody in it can start another process in between.
  if (members === undefined || members.some(({ group }) => group === root.pid)) sendSignal(-root.pid, 'SIGKILL')
  for (const { pid } of members ?? []) sendSignal(pid, 'SIGKILL')
  return members ?? []
}

/**
 * Kills all processes of a program until none is left, those that left its group and session too.
 * @throws LaunchProblem when one outlives the deadline.
 */
export async function endProcessTree(root: ProcessRoot, deadlineMs: number): Promise<void> {
  const startedAt = performance.now()
  let dying: ProcessReading[] = []
  for (;;) {
    // A dying process loses its marker, and so its place in the tree, before it is dead.
    const members = killProcessTree(root)
    dying = [...members, ...dying.filter((each) => isStillThere(each) && !members.some(({ pid }) => pid === each.pid))]
    if (dying.length === 0) return
    if (performance.now() - startedAt > deadlineMs) {
      throw new LaunchProblem('program-survives', { pids: dying.map(({ pid }) => pid).join(', ') })
    }
    await pause(2)
  }
}

function isStillThere({ pid, startTicks }: ProcessReading): boolean {
  const now = readProcess(pid)
  return now !== undefined && !now.isZombie && now.startTicks === startTicks
}
