import { defaultPort as port } from './protocol.ts'
import { startHelpdeskServer } from './server.ts'
import { runTerminalClient } from './terminal-client.ts'
import type { Language } from './words.ts'

/** What `pnpm reference helpdesk` runs. */
export const title = {
  es: 'Ayuda por mensajes: saludo, nombre y preguntas (UDP)',
  en: 'Help desk: greeting, name and questions (UDP)',
}

/** The port when none is given. */
export const defaultPort = port

/** Whether `--dir` means anything here. */
export const usesFolder = false

/** Runs the server until `signal` is aborted; gives the exit code. */
export async function server(options: {
  readonly host: string
  readonly port: number
  readonly lang: Language
  readonly signal: AbortSignal
  say(line: string): void
}): Promise<number> {
  await using _running = await startHelpdeskServer(options)
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
  readonly lang: Language
  readonly signal: AbortSignal
}): Promise<number> {
  const { stdin: input, stdout: output, stderr: errors } = process
  return runTerminalClient({ ...options, input, output, errors })
}
