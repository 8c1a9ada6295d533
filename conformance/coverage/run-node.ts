import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** Runs Node until it ends by itself; its output is ours unless it is `quiet`. Gives its exit code, 1 after a signal. */
export async function runNode(
  args: readonly string[],
  {
    cwd,
    env = {},
    quiet = false,
  }: { readonly cwd: string; readonly env?: Record<string, string>; readonly quiet?: boolean },
): Promise<number> {
  const output = quiet ? 'ignore' : 'inherit'
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, 'inherit'],
  })
  const [code] = (await once(child, 'close')) as [number | null]
  return code ?? 1
}
