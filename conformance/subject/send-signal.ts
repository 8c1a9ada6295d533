/** Signals a process, or with a negative number a whole group; one that is gone or not ours is left alone. */
export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException
    if (code !== 'ESRCH' && code !== 'EPERM') throw problem
  }
}
