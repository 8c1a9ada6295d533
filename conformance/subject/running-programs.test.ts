import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { launchProgram } from './launch-program.ts'
import { isAlive } from './process-reading.ts'
import { pythonFolder } from './python-folder.ts'
import { pythonPrograms } from './python-programs.ts'
import { endAllPrograms } from './running-programs.ts'

it('ends all programs at once', async () => {
  await using home = await pythonFolder({ 'p.py': pythonPrograms.idles, 'q.py': pythonPrograms.ignoresSignals })
  const programs = await Promise.all(
    ['p.py', 'q.py'].map((file) => launchProgram({ command: `python3 ${file}`, folder: home.folder })),
  )
  await Promise.all(programs.map((program) => program.waitForTerminal((text) => text.includes('listo'), 5_000)))
  await endAllPrograms()
  expect(programs.map(({ pid }) => isAlive(pid))).toEqual([false, false])
  await endAllPrograms()
})

it('kills what still runs when our own process exits without a word', async () => {
  await using home = await pythonFolder({ 'q.py': pythonPrograms.leavesGrandchild })
  const launched = new URL('launch-program.ts', import.meta.url).href
  const script = `
    const { launchProgram } = await import(${JSON.stringify(launched)})
    const program = await launchProgram({ command: 'python3 q.py', folder: ${JSON.stringify(home.folder)} })
    await program.waitForTerminal((text) => text.includes('\\n'), 5_000)
    console.log(program.terminal())
    process.exit(3)`
  const ours = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  ours.stdout.on('data', (bytes) => (text += bytes))
  expect(await once(ours, 'close')).toEqual([3, null])
  const grandchild = Number(/nieto (\d+)/.exec(text)?.[1])
  expect(grandchild).toBeGreaterThan(1)
  await expect.poll(() => isAlive(grandchild), { timeout: 2_000, interval: 5 }).toBe(false)
})
