import { hasPort } from './command-line.ts'
import { launchProgram } from './launch-program.ts'
import type { LaunchedProgram } from './launched-program.ts'
import { copyWorkdir } from './private-copy.ts'
import { redirection } from './redirection.ts'

/** A launched client with the private folder that it runs in. */
export interface LaunchedClient extends AsyncDisposable {
  readonly program: LaunchedProgram
}

/** What one case wants of the launch of its client. */
export interface ClientLaunch {
  /** Puts files into its folder before it starts. */
  readonly furnish?: ((folder: string) => Promise<void>) | undefined
  /** `pty` for programs that behave differently on a terminal; default `pipe`. */
  readonly terminal?: 'pipe' | 'pty' | undefined
  /** Another port to send it to than the one that waits for it, for example that of a relay. */
  readonly port?: number | undefined
}

/** A client that is judged: it is launched anew for every case. */
export interface ClientSubject {
  readonly command: string
  /** The port to listen on because the command does not say where the server is. */
  readonly fixedPort: number | undefined
  readonly launch: (port: number, options?: ClientLaunch) => Promise<LaunchedClient>
}

/** How a client that is judged is launched. */
export interface ClientSubjectOptions {
  readonly command: string
  /** The folder that holds it; undefined when it brings no files of its own. */
  readonly workdir: string | undefined
  /** The exercise's own port, which a client without `{port}` is expected to have in its source. */
  readonly usualPort: number
  readonly environment?: Readonly<Record<string, string>> | undefined
}

const host = '127.0.0.1'

/** A client that is launched by `command` in a private copy of its folder. */
export function clientSubject({ command, workdir, usualPort, environment }: ClientSubjectOptions): ClientSubject {
  return {
    command,
    fixedPort: hasPort(command) ? undefined : usualPort,
    launch: async (port, { furnish, terminal = 'pipe' } = {}) => {
      const copy = await copyWorkdir(workdir)
      try {
        await furnish?.(copy.folder)
        const program = await launchProgram({
          command,
          host,
          port,
          folder: copy.folder,
          terminal,
          environment: { ...redirection({ host, port, givenPort: usualPort }), ...environment },
        })
        return {
          program,
          [Symbol.asyncDispose]: async () => {
            await program.stop()
            await copy[Symbol.asyncDispose]()
          },
        }
      } catch (problem) {
        await copy[Symbol.asyncDispose]()
        throw problem
      }
    },
  }
}
