import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const program = fileURLToPath(new URL('canvas_hypothesis.py', import.meta.url))
const mostMs = 120_000

/** The Python that has Hypothesis: the first on the path, or Debian's own; undefined when neither has it. */
export async function pythonWithHypothesis(): Promise<string | undefined> {
  for (const python of ['python3', '/usr/bin/python3'])
    if (
      await run(python, ['-c', 'import hypothesis']).then(
        () => true,
        () => false,
      )
    )
      return python
  return undefined
}

/** Examples a second of the same property in Python's Hypothesis, one connection, pauses of `gapMs`. */
export async function hypothesisRate(python: string, port: number, examples: number, gapMs: number): Promise<number> {
  const { stdout } = await run(python, [program, '127.0.0.1', String(port), String(examples), String(gapMs)], {
    timeout: mostMs,
  })
  return (JSON.parse(stdout) as { readonly perSecond: number }).perSecond
}
