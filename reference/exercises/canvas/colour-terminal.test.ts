import { expect, it } from 'vitest'
import { startCanvasServer } from './server.ts'

const withinMs = 20_000
const script = new URL('../../cli.ts', import.meta.url).pathname
const terminal = await import('@lydell/node-pty').catch(() => undefined)

it.skipIf(!terminal)('draws the board in place on a terminal and ends with Ctrl+C', async () => {
  await using server = await startCanvasServer({ host: '127.0.0.1', port: 0, mode: 'multi', say: () => {} })
  const { NO_COLOR: _none, ...env } = process.env
  const child = terminal!.spawn(process.execPath, [script, 'canvas', 'client', '--port', String(server.port)], {
    cols: 100,
    rows: 40,
    env: { ...env, TERM: 'xterm-256color' },
  })
  let screen = ''
  let changed = () => {}
  child.onData((text) => {
    screen += text.replaceAll('\u001b', '␛')
    changed()
  })
  const exited = new Promise<number>((resolve) => child.onExit(({ exitCode }) => resolve(exitCode)))
  const until = (pattern: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`waited for ${pattern}; there came ${screen}`)), withinMs)
      changed = () => {
        if (!pattern.test(screen)) return
        clearTimeout(timer)
        resolve()
      }
      changed()
    })

  await until(/canvas> [\s\S]*␛7␛\[3;1H(␛\[97;107m▀{50}␛\[0m\s*){25}␛8/)
  child.write('pintar 0 1 rojo\r')
  await until(/␛7␛\[3;1H␛\[97;101m▀␛\[97;107m▀{49}/)
  child.write('\u0003')
  expect(await exited).toBe(0)
  expect(screen).toContain('El servidor terminó la conversación')
})
