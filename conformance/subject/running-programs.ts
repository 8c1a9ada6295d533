/** A launched program as far as its end is concerned. */
export interface RunningProgram {
  stop(): Promise<unknown>
  killNow(): void
}

const running = new Set<RunningProgram>()

/** Remembers a program until it has ended, so that nothing outlives this process. */
export function registerProgram(program: RunningProgram): void {
  if (running.size === 0) process.on('exit', killAll)
  running.add(program)
}

/** Forgets a program that has ended. */
export function forgetProgram(program: RunningProgram): void {
  running.delete(program)
  if (running.size === 0) process.off('exit', killAll)
}

/** Ends every program that still runs, all at the same time; for Ctrl+C and the end of a run. */
export async function endAllPrograms(): Promise<void> {
  await Promise.allSettled([...running].map((program) => program.stop()))
}

/** The last resort when this process ends without having stopped them: nothing can be awaited any more. */
function killAll(): void {
  for (const program of running) program.killNow()
}
