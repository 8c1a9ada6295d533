import { expect, it } from 'vitest'
import { launchProgram } from './launch-program.ts'
import {
  isAlive,
  isAnyRunnable,
  processorMs,
  readProcess,
  readProcesses,
  residentBytes,
  wantedMs,
} from './process-reading.ts'
import { processTree } from './process-tree.ts'
import { pythonFolder } from './python-folder.ts'

const nobody = 2 ** 30

it('reads this process', () => {
  expect(readProcess(process.pid)).toMatchObject({ pid: process.pid, parent: process.ppid, isZombie: false })
  expect(isAlive(process.pid)).toBe(true)
  expect(readProcesses()?.some(({ pid }) => pid === process.pid)).toBe(true)
  expect(processorMs([process.pid])).toBeGreaterThan(0)
  expect(wantedMs([process.pid])).toBeGreaterThan(0)
  expect(isAnyRunnable([process.pid])).toBe(true)
  expect(residentBytes([process.pid])! / process.memoryUsage().rss).toBeCloseTo(1, 0)
})

it('finds nothing where there is nothing', () => {
  expect(readProcess(nobody)).toBeUndefined()
  expect(isAlive(nobody)).toBe(false)
  expect(processorMs([nobody])).toBe(0)
  expect(wantedMs([nobody])).toBe(0)
  expect(isAnyRunnable([nobody])).toBe(false)
  expect(residentBytes([nobody])).toBe(0)
  expect(processTree({ pid: nobody })).toEqual([])
})

it('takes a zombie for dead and reads a name with blanks and parentheses', async () => {
  await using home = await pythonFolder({
    'p.py': `import ctypes, os, time
ctypes.CDLL(None).prctl(15, b'a) Z (b', 0, 0, 0)
pid = os.fork()
if pid == 0:
    os._exit(0)
os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
print('zombi', pid)
time.sleep(600)
`,
  })
  await using program = await launchProgram({ command: 'python3 p.py', folder: home.folder })
  await program.waitForTerminal((text) => text.includes('\n'), 5_000)
  const zombie = Number(/zombi (\d+)/.exec(program.terminal())?.[1])
  expect(readProcess(zombie)).toMatchObject({ pid: zombie, parent: program.pid, isZombie: true })
  expect(isAlive(zombie)).toBe(false)
  expect(readProcess(program.pid)).toMatchObject({ parent: process.pid, group: program.pid, isZombie: false })
  expect(program.pids()).toEqual([program.pid])
})

it('does not take another process with a number used again for the program', () => {
  const startTicks = readProcess(process.pid)!.startTicks
  expect(processTree({ pid: process.pid, startTicks })?.map(({ pid }) => pid)).toContain(process.pid)
  expect(processTree({ pid: process.pid, startTicks: startTicks - 1 })).toEqual([])
})
