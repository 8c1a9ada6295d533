import { defaultPort as port } from './protocol.ts'
import { startShellServer } from './server.ts'
import { runTerminalClient } from './terminal-client.ts'
import type { Language } from './words.ts'

/** What `pnpm reference remote-shell` runs. */
export const title = {
  es: 'Comandos a distancia sobre la carpeta de un servidor (UDP)',
  en: "Remote commands on a server's folder (UDP)",
}

/** The port when none is given. */
export const defaultPort = port

/** Whether `--dir` means anything here. */
export const usesFolder = true

/** Runs the server until a client sends `exit` or `signal` is aborted; gives the exit code. */
export async function server(options: {
  readonly host: string
  readonly port: number
  readonly dir: string
  readonly lang: Language
  readonly signal: AbortSignal
  say(line: string): void
}): Promise<number> {
  await using running = await startShellServer(options)
  const aborted = new Promise<void>((resolve) => {
    options.signal.addEventListener('abort', () => resolve(), { once: true })
    if (options.signal.aborted) resolve()
  })
  await Promise.race([aborted, running.exited])
  return 0
}

/** Runs the terminal client on this process's keyboard and screen; gives the exit code. */
export function client(options: {
  readonly host: string
  readonly port: number
  readonly lang: Language
  readonly signal: AbortSignal
}): Promise<number> {
  const { stdin: input, stdout: output, stderr: errors } = process
  return runTerminalClient({ ...options, input, output, errors })
}
