import { hasPort } from './command-line.ts'
import { launchProgram } from './launch-program.ts'
import type { LaunchedProgram } from './launched-program.ts'
import { copyWorkdir } from './private-copy.ts'

/** A launched client with the private folder that it runs in. */
export interface LaunchedClient extends AsyncDisposable {
  readonly program: LaunchedProgram
}

/** A client that is judged: it is launched anew for every case. */
export interface ClientSubject {
  readonly command: string
  /** The port to listen on because the command does not say where the server is. */
  readonly fixedPort: number | undefined
  readonly launch: (port: number) => Promise<LaunchedClient>
}

/** How a client that is judged is launched. */
export interface ClientSubjectOptions {
  readonly command: string
  readonly workdir: string
  /** The exercise's own port, which a client without `{port}` is expected to have in its source. */
  readonly usualPort: number
  readonly environment: (address: { readonly host: string; readonly port: number }) => Readonly<Record<string, string>>
}

const host = '127.0.0.1'

/** A client that is launched by `command` in a private copy of its folder. */
export function clientSubject({ command, workdir, usualPort, environment }: ClientSubjectOptions): ClientSubject {
  return {
    command,
    fixedPort: hasPort(command) ? undefined : usualPort,
    launch: async (port) => {
      const copy = await copyWorkdir(workdir)
      try {
        const program = await launchProgram({
          command,
          host,
          port,
          folder: copy.folder,
          environment: environment({ host, port }),
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
