import { readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findTool } from '../box/find-tool.ts'
import { probeNamespaces } from '../box/probe-namespaces.ts'
import { pythonWith } from './fixtures/python-with.ts'
import { examples, openWorkshop, reportIn } from './fixtures/workshop.ts'

const { judge, run, folder } = openWorkshop()
const isPossible = probeNamespaces().possible
const fixedPort = [
  'conformance',
  '--exercise',
  'canvas',
  '--server',
  'python3 servidor_hilos.py',
  '--workdir',
  examples,
]
const some = ['--only', 'canvas/new/*', '--seed', '1']

/** A PATH without bubblewrap. */
function poorPath(): string {
  const place = folder()
  // not one that only leads to Python by way of further programs
  symlinkSync(findTool('python3', '/usr/bin:/usr/local/bin') ?? '', join(place, 'python3'))
  for (const name of ['sh', 'env', 'bash', 'cat', 'prlimit', 'unshare', 'nsenter', 'mount'])
    symlinkSync(findTool(name) ?? '', join(place, name))
  return place
}

describe.skipIf(!isPossible).concurrent('--box auto', () => {
  test('four runs at once judge servers with the same port in their source', async () => {
    const runs = await Promise.all(['a', 'b', 'c', 'd'].map(() => judge([...fixedPort, ...some])))
    for (const each of runs) {
      expect(each.stderr).toBe('')
      expect(each.exitCode).toBe(0)
      expect(reportIn(each.folder).run.box?.mode).toBe('namespaces')
    }
  })

  test('a program reaches nobody outside', async () => {
    const workdir = folder()
    const reached: string[] = []
    const outside = createServer((socket) => {
      reached.push('reached')
      socket.destroy()
    })
    await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve))
    const { port } = outside.address() as { readonly port: number }
    const program = `import socket
try:
    socket.create_connection(('127.0.0.1', ${port}), 5)
    print('llegué')
except OSError as problema:
    print('no llego:', problema.strerror)
`
    writeFileSync(join(workdir, 's.py'), program)
    const subject = ['--exercise', 'canvas', '--server', 'python3 s.py {port}', '--workdir', workdir]
    const boxed = await judge(['conformance', ...subject])
    const bare = await judge(['conformance', ...subject, '--box', 'off'])
    outside.close()
    expect(reportIn(boxed.folder).subject.terminal).toContain('no llego: Connection refused')
    expect(reportIn(bare.folder).subject.terminal).toContain('llegué')
    expect(reached).toEqual(['reached'])
  })
})

describe.skipIf(!isPossible).concurrent('kill -9', () => {
  const { start, folder, temporary } = openWorkshop()

  test('leaves neither a process nor a folder behind', async ({ expect }) => {
    const mark = `marca-kill-${process.pid}`
    const before = readdirSync(temporary)
    const subject = [...fixedPort.slice(0, 4), `python3 servidor_lento.py {host} {port} ${mark}`, ...fixedPort.slice(5)]
    await using running = start([...subject, '--report', folder()])
    await running.waitFor('the first case was judged', (stdout) => stdout.includes('canvas/transport/tcp'))
    expect(pythonWith(mark).length).toBeGreaterThan(0)
    process.kill(running.pid, 'SIGKILL')
    await running.ended
    // one that was about to start when it was killed ends a little later
    await expect.poll(() => pythonWith(mark), { timeout: 15_000, interval: 10 }).toEqual([])
    expect(readdirSync(temporary)).toEqual(before)
  })
})

describe.concurrent('where there can be no box', () => {
  const env = () => ({ PATH: poorPath() })
  const subject = ['conformance', '--exercise', 'canvas', '--server', 'python3 servidor_hilos.py {host} {port}']
  const args = [...subject, '--workdir', examples, ...some]

  test('--box auto says so, loudly, and judges', async () => {
    const judged = await judge(args, { env: env() })
    expect(judged.stderr).toMatch(
      /^Atención: Sin aislamiento completo: .*Falta bwrap.*«apt-get install bubblewrap»\.\n$/,
    )
    expect(judged.exitCode).toBe(0)
    const { box } = reportIn(judged.folder).run
    expect(box?.mode).toBe('process-group')
    expect(box?.text.en).toContain('Missing: bwrap')
  })

  test('--box strict ends with the reason: 3', async () => {
    const { exitCode, stderr } = await run([...args, '--box', 'strict', '--lang', 'en'], { env: env() })
    expect(stderr).toMatch(/^--box strict: programs cannot be kept in a box\. Missing: bwrap\. /)
    expect(exitCode).toBe(3)
  })

  test('--box off does not try, says nothing, and is repeated in the commands that see a case again', async () => {
    const judged = await judge([...args, '--box', 'off'], { env: env() })
    expect(judged.stderr).toBe('')
    expect(judged.exitCode).toBe(0)
    const { run: report, cases } = reportIn(judged.folder)
    expect(report.box?.mode).toBe('off')
    expect(cases[0]?.replay).toContain(' --box off ')
  })

  test('--box takes three words', async () => {
    const { exitCode, stderr } = await run([...args, '--box', 'maybe'])
    expect(stderr).toBe('--box: «maybe» no es válido; se espera auto, strict, off.\n')
    expect(exitCode).toBe(64)
  })
})

test('the embedded references need no box, and their report tells of none', async () => {
  const judged = await judge(['conformance', '--exercise', 'canvas', ...some])
  expect(judged.exitCode).toBe(0)
  expect(reportIn(judged.folder).run.box).toBeUndefined()
})
