import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Box } from '../box/box.ts'
import { type Limits, usualLimits } from '../box/limits.ts'
import { namespaceBox } from '../box/namespace-box.ts'
import { plainBox } from '../box/plain-box.ts'
import { probeNamespaces } from '../box/probe-namespaces.ts'
import { launchProgram } from './launch-program.ts'
import { copyWorkdir } from './private-copy.ts'
import { isAlive } from './process-reading.ts'
import { pythonFolder } from './python-folder.ts'

const deadlineMs = 30_000
const mebibyte = 1024 * 1024

interface Greedy {
  readonly limits: Partial<Limits>
  readonly program: string
  readonly told: string
  readonly command?: string
}

const greedy: Readonly<Record<string, Greedy>> = {
  processor: {
    limits: { processorSeconds: 1 },
    program: 'while True:\n    pass\n',
    told: 'Se terminó porque usó más de 1 s de procesador.',
  },
  processes: {
    limits: { processes: 20 },
    program: `import os, time
for _ in range(40):
    if os.fork() == 0:
        time.sleep(600)
time.sleep(600)
`,
    told: 'Se terminó porque tenía más de 20 procesos a la vez.',
  },
  'a fork bomb': {
    limits: {},
    program: 'import os\nwhile True:\n    os.fork()\n',
    told: 'Se terminó porque tenía más de 200 procesos a la vez.',
  },
  memory: {
    limits: { residentBytes: 100 * mebibyte },
    program: `import time\ntodo = bytearray(300 * 1024 * 1024)\nfor i in range(0, len(todo), 4096):\n    todo[i] = 1\ntime.sleep(600)\n`,
    told: 'Se terminó porque ocupaba más de 100 MiB de memoria.',
  },
  terminal: {
    limits: { terminalBytes: mebibyte, terminalBytesPerSecond: 0 },
    program: `while True:\n    print('x' * 10_000)\n`,
    told: 'Se terminó porque escribió más de 1 MiB en su terminal.',
  },
  file: {
    limits: { fileBytes: mebibyte },
    program: '',
    command: `sh -c 'exec head -c 3000000 /dev/zero >grande'`,
    told: 'Se terminó porque un archivo suyo pasó de 1 MiB.',
  },
}

const boxes: Readonly<Record<string, (limits: Limits) => Box>> = {
  ...(probeNamespaces().possible && { namespaces: (limits: Limits) => namespaceBox(limits, false) }),
  'a process group': (limits) => plainBox(limits, { es: 'x', en: 'x' }),
}

describe.each(Object.keys(boxes))('in %s', (name) => {
  test.each(Object.keys(greedy))('a program is ended for its limit, and it is told: %s', async (what) => {
    const { limits, program: text, told, command = 'python3 p.py' } = greedy[what] as Greedy
    await using home = await pythonFolder({ 'p.py': text })
    await using copy = await copyWorkdir(home.folder)
    const box = boxes[name]?.({ ...usualLimits, ...limits })
    await using program = await launchProgram({ command, folder: copy.folder, box })
    const exit = await program.waitForExit(deadlineMs)
    expect(exit?.limit?.es.replaceAll('\u00a0', ' ')).toBe(told)
    expect(program.limit()).toEqual(exit?.limit)
    const pids = program.pids()
    await program.stop()
    expect(pids.filter(isAlive)).toEqual([])
    expect(process.memoryUsage().rss).toBeLessThan(600 * mebibyte)
  })

  test('a program within its limits is left alone', async () => {
    await using home = await pythonFolder({
      'p.py': `import os\nprint('x' * 500_000)\nopen('f', 'w').write('x' * 500_000)\n`,
    })
    await using copy = await copyWorkdir(home.folder)
    await using program = await launchProgram({
      command: 'python3 p.py',
      folder: copy.folder,
      box: boxes[name]?.({ ...usualLimits, terminalBytes: mebibyte, fileBytes: mebibyte }),
    })
    expect(await program.waitForExit(deadlineMs)).toMatchObject({ code: 0 })
    expect(program.limit()).toBeUndefined()
    expect((await stat(join(copy.folder, 'f'))).size).toBe(500_000)
  })
})
