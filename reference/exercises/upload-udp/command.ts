import { defaultPort as port } from './protocol.ts'
import { startUploadServer } from './server.ts'
import { runTerminalClient } from './terminal-client.ts'
import type { Language } from './words.ts'

/** What `pnpm reference upload-udp` runs. */
export const title = {
  es: 'Envío de un fichero al servidor (UDP)',
  en: 'Sending a file to the server (UDP)',
}

/** The port when none is given. */
export const defaultPort = port

/** Whether `--dir` means anything here. */
export const usesFolder = true

/** Runs the server until `signal` is aborted; gives the exit code. */
export async function server(options: {
  readonly host: string
  readonly port: number
  readonly dir: string
  readonly lang: Language
  readonly signal: AbortSignal
  say(line: string): void
}): Promise<number> {
  await using _running = await startUploadServer(options)
  await new Promise<void>((resolve) => {
    options.signal.addEventListener('abort', () => resolve(), { once: true })
    if (options.signal.aborted) resolve()
  })
  return 0
}

/** Runs the client on this process's keyboard and screen; gives the exit code. */
export function client(options: {
  readonly host: string
  readonly port: number
  readonly dir: string
  readonly lang: Language
  readonly signal: AbortSignal
}): Promise<number> {
  const { stdin: input, stdout: output, stderr: errors } = process
  return runTerminalClient({ ...options, input, output, errors })
}
