import type { ReferenceOptions } from '../../terminal/reference-options.ts'
import { untilAborted } from '../../terminal/until-aborted.ts'
import { defaultPort as port, type WireName } from './protocol.ts'
import { startFourPartsServer } from './server.ts'
import { runTerminalClient } from './terminal-client.ts'

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
export async function server(
  options: Pick<ReferenceOptions, 'host' | 'port' | 'dir' | 'lang' | 'signal' | 'say'>,
): Promise<number> {
  await using _running = await startFourPartsServer(options)
  await untilAborted(options.signal)
  return 0
}

/** Runs the client on this process's keyboard; gives the exit code. */
export function client(
  options: Pick<ReferenceOptions, 'host' | 'port' | 'dir' | 'lang' | 'wire' | 'signal' | 'say'>,
): Promise<number> {
  const wire: WireName = options.wire === 'unframed' ? 'unframed' : 'canonical'
  const complain = (line: string) => void process.stderr.write(`${line}\n`)
  return runTerminalClient({ ...options, wire, input: process.stdin, complain })
}
