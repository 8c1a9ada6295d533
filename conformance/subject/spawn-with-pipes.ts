import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { LaunchProblem } from './launch-problem.ts'
import type { ProgramEvents, ProgramProcess, ProgramStart } from './program-process.ts'

/**
 * Starts a program with pipes for keyboard, output and errors, as the leader of a process group of its own.
 * @throws LaunchProblem when the system refuses to start it.
 */
export async function spawnWithPipes(start: ProgramStart, events: ProgramEvents): Promise<ProgramProcess> {
  const child = spawn(start.file, start.words, {
    cwd: start.folder,
    env: start.environment,
    detached: true,
    stdio: 'pipe',
  })
  if (child.pid === undefined) {
    const [problem] = await once(child, 'error').catch((thrown: unknown) => [thrown])
    throw new LaunchProblem('program-not-started', { program: start.file, problem: (problem as Error).message })
  }
  child.stdout.on('data', (bytes: Buffer) => events.output('stdout', bytes))
  child.stderr.on('data', (bytes: Buffer) => events.output('stderr', bytes))
  child.on('exit', (code, signal) => events.exit(code, signal))
  child.on('close', () => events.closed())
  // Typing to a program that ended is no fault of ours; its exit tells the story.
  for (const emitter of [child, child.stdin, child.stdout, child.stderr]) emitter.on('error', () => {})
  return {
    pid: child.pid,
    type: (line) => void child.stdin.write(`${line}\n`),
    closeKeyboard: () => void child.stdin.end(),
    release: () => {
      for (const stream of [child.stdin, child.stdout, child.stderr]) stream.destroy()
    },
  }
}
