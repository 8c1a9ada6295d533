import { defaultPort as port } from './protocol.ts'
import { startEchoServer } from './server.ts'
import { runTerminalClient } from './terminal-client.ts'
import type { Language } from './words.ts'

/** What `pnpm reference echo-udp` runs. */
export const title = {
  es: 'Probar sockets: un servidor que devuelve lo que recibe (UDP)',
  en: 'Trying out sockets: a server that gives back what it receives (UDP)',
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
  await using _running = await startEchoServer(options)
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
