import { defaultPort as port, type WireName } from './protocol.ts'
import { startFourPartsServer } from './server.ts'
import { runTerminalClient } from './terminal-client.ts'
import type { Language } from './words.ts'

/** What `pnpm reference four-parts` runs. */
export const title = {
  es: 'Archivos en cuatro partes a un servidor no bloqueante (TCP)',
  en: 'Files in four parts to a non-blocking server (TCP)',
}

/** The port when none is given. */
export const defaultPort = port

/** Whether `--dir` means anything here. */
export const usesFolder = true

/** The wires that `--wire` may name; the first when none is named. */
export const wires = ['canonical', 'unframed'] as const

/** Runs the server until `signal` is aborted; gives the exit code. */
export async function server(options: {
  readonly host: string
  readonly port: number
  readonly dir: string
  readonly lang: Language
  readonly signal: AbortSignal
  say(line: string): void
}): Promise<number> {
  await using _running = await startFourPartsServer(options)
  await new Promise<void>((resolve) => {
    options.signal.addEventListener('abort', () => resolve(), { once: true })
    if (options.signal.aborted) resolve()
  })
  return 0
}

/** Runs the client on this process's keyboard; gives the exit code. */
export function client(options: {
  readonly host: string
  readonly port: number
  readonly dir: string
  readonly lang: Language
  readonly wire?: string | undefined
  readonly signal: AbortSignal
  say(line: string): void
}): Promise<number> {
  const wire: WireName = options.wire === 'unframed' ? 'unframed' : 'canonical'
  const complain = (line: string) => void process.stderr.write(`${line}\n`)
  return runTerminalClient({ ...options, wire, input: process.stdin, complain })
}
