import { readFileSync, writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

// loaded before a harness: tells at its end how much memory it held at most, in the file that the variable names
const file = process.env['HOSTILE_PEAK']
if (isMainThread && file !== undefined)
  process.on('exit', () => {
    const [, kibibytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
    writeFileSync(file, String(Number(kibibytes) * 1024))
  })
