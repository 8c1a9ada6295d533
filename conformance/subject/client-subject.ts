import type { Box } from '../box/box.ts'
import { ClientKeyboard } from './client-keyboard.ts'
import { type ClientManner, plainManner } from './client-manner.ts'
import { hasPlaceholder, hasPort } from './command-line.ts'
import { launchProgram } from './launch-program.ts'
import type { LaunchedProgram } from './launched-program.ts'
import { copyWorkdir } from './private-copy.ts'
import { redirection } from './redirection.ts'

/** A launched client with the private folder that it runs in. */
export interface LaunchedClient extends AsyncDisposable {
  readonly program: LaunchedProgram
  /** Types a line of its user, once its questions for the server have been answered. */
  readonly type: (line: string) => void
}

/** What its user tells a client: by its command where that has the placeholder, on its keyboard otherwise. */
export interface UserWord {
  readonly placeholder: 'file' | 'name'
  readonly value: string
  /** The line that is usually typed instead. */
  readonly line: string
  /** The act that its user does in saying it. */
  readonly act: UserAct
}

/** What a person wants a program to do, by the name that keys files know, with the words that it takes. */
interface UserAct {
  readonly act: string
  readonly values?: Readonly<Record<string, string>>
}

/** What one case wants of the launch of its client. */
export interface ClientLaunch {
  /** Puts files into its folder before it starts. */
  readonly furnish?: ((folder: string) => Promise<void>) | undefined
  /** `pty` for programs that behave differently on a terminal; default `pipe`. */
  readonly terminal?: 'pipe' | 'pty' | undefined
  /** Another port to send it to than the one that waits for it, for example that of a relay. */
  readonly port?: number | undefined
  /** What its user tells it first. */
  readonly word?: UserWord | undefined
  /** How it wants to be treated, where that was found out. */
  readonly manner?: ClientManner | undefined
}

/** A client that is judged: it is launched anew for every case. */
export interface ClientSubject {
  readonly command: string
  /** The port to listen on because the command does not say where the server is. */
  readonly fixedPort: number | undefined
  /** Whether its command is told such a thing, so that nobody types it. */
  readonly isTold: (placeholder: UserWord['placeholder']) => boolean
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
  /** Keeps it apart from the machine and within limits. */
  readonly box?: Box | undefined
}

/** Who sits at a client whose command wants a name. */
export const usualName = 'Ana'

/** Where clients find their server. */
export const clientHost = '127.0.0.1'

const host = clientHost

/** A client that is launched by `command` in a private copy of its folder. */
export function clientSubject({ command, workdir, usualPort, environment, box }: ClientSubjectOptions): ClientSubject {
  return {
    command,
    fixedPort: hasPort(command) ? undefined : usualPort,
    isTold: (placeholder) => hasPlaceholder(command, placeholder),
    launch: async (port, { furnish, terminal = 'pipe', word, manner = plainManner } = {}) => {
      const kind = manner.needsTerminal ? 'pty' : terminal
      const copy = await copyWorkdir(workdir, { roomFor: box?.roomFor })
      try {
        await furnish?.(copy.folder)
        const program = await launchProgram({
          command,
          host,
          port,
          folder: copy.folder,
          box,
          readable: copy.packages,
          terminal: kind,
          placeholders: { name: usualName, ...(word && { [word.placeholder]: word.value }) },
          environment: { ...redirection({ host, port, givenPort: usualPort }), ...environment },
        })
        const keyboard = new ClientKeyboard(program, { host, port }, manner.steps, kind === 'pipe')
        return {
          program,
          type: (line) => keyboard.type(line),
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
