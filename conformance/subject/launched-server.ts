import { freePort } from '../../reference/net/free-port.ts'
import type { Box } from '../box/box.ts'
import type { Transport } from '../model/transport.ts'
import { say } from '../words/say.ts'
import { hasPort } from './command-line.ts'
import { type Exit, withLimit } from './exit.ts'
import { launchProgram } from './launch-program.ts'
import type { LaunchedProgram } from './launched-program.ts'
import type { ListeningSocket } from './listening-sockets.ts'
import { copyWorkdir, type PrivateCopy } from './private-copy.ts'
import { freePortInstead } from './redirection.ts'
import type { Restart, ServerSubject } from './server-subject.ts'
import { SubjectDead } from './subject-dead.ts'
import type { Surround, Surroundings } from './surroundings.ts'

/** How a server that is judged is launched. */
export interface LaunchedServerOptions {
  readonly kind: 'reference' | 'server'
  readonly command: string
  /** The folder that holds it; undefined when it brings no files of its own. */
  readonly workdir: string | undefined
  /** The port to take when the program opens several. */
  readonly port?: number | undefined
  /** The exercise's own port: taken among several when it is one of them. */
  readonly usualPort: number
  /** The transports that its exercise allows: a port of one of them is taken before any other. */
  readonly transports?: readonly Transport[]
  readonly timeoutScale: number
  /** Variables on top of the usual ones. */
  readonly environment?: Readonly<Record<string, string>> | undefined
  /** Prepares its folder and what runs beside it, before every start. */
  readonly surround?: Surround | undefined
  /** Keeps it apart from the machine and within limits. */
  readonly box?: Box | undefined
}

const loopback = '127.0.0.1'
const listenDeadlineMs = 10_000
/** A port that was just given up may refuse to be opened again for a moment. */
const restartAttempts = 3

/**
 * Launches a server in a private copy of its folder and finds its port from the operating system.
 * @throws SubjectDead when it opens none, LaunchProblem when it cannot be started.
 */
export async function launchServer(options: LaunchedServerOptions): Promise<ServerSubject> {
  const server = new LaunchedServer(options)
  try {
    await server.restart()
    return server
  } catch (problem) {
    await server[Symbol.asyncDispose]()
    throw problem
  }
}

class LaunchedServer implements ServerSubject {
  readonly #options: LaunchedServerOptions
  #copy: PrivateCopy | undefined
  #surroundings: Surroundings | undefined
  #program: LaunchedProgram | undefined
  #host = loopback
  #port = 0
  #transport: Transport | undefined

  constructor(options: LaunchedServerOptions) {
    this.#options = options
  }

  get kind() {
    return this.#options.kind
  }

  get host(): string {
    return this.#host
  }

  get port(): number {
    return this.#port
  }

  get command(): string {
    return this.#options.command
  }

  get program(): LaunchedProgram | undefined {
    return this.#program
  }

  get transport(): Transport | undefined {
    return this.#transport
  }

  async restart(how: Restart = {}): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      await this.#stop()
      try {
        await this.#launch(how)
        return
      } catch (problem) {
        const isPortTaken = problem instanceof SubjectDead && /address already in use/i.test(problem.terminal ?? '')
        if (!isPortTaken || attempt === restartAttempts) throw problem
      }
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#stop()
    await this.#copy?.[Symbol.asyncDispose]()
    this.#copy = undefined
  }

  async #stop(): Promise<void> {
    await this.#program?.stop()
    await this.#surroundings?.[Symbol.asyncDispose]()
    this.#program = undefined
    this.#surroundings = undefined
  }

  async #launch({ keepsFolder = false, furnish }: Restart): Promise<void> {
    const { command, workdir, timeoutScale, surround, environment, box } = this.#options
    const isNew = !keepsFolder || !this.#copy
    if (isNew) {
      await this.#copy?.[Symbol.asyncDispose]()
      this.#copy = await copyWorkdir(workdir, { roomFor: box?.roomFor })
    }
    const { folder, packages } = this.#copy as PrivateCopy
    this.#surroundings = await surround?.(folder, command, isNew)
    await furnish?.(folder)
    const given = hasPort(command) ? await freePort(loopback) : undefined
    this.#program = await launchProgram({
      command,
      host: loopback,
      ...(given !== undefined && { port: given }),
      folder,
      box,
      readable: packages,
      // in a network of its own every port is free
      environment: {
        ...(box && box.mode !== 'namespaces' && freePortInstead()),
        ...environment,
        ...this.#surroundings?.environment,
      },
      placeholders: this.#surroundings?.placeholders ?? {},
    })
    const listening = await this.#program.waitForListening(listenDeadlineMs * timeoutScale)
    const terminal = this.#program.terminal()
    if (listening.kind === 'exited')
      throw new SubjectDead(
        withLimit(say('dead-at-start', { how: describeExit(listening.exit) }), listening.exit),
        terminal,
      )
    if (listening.kind === 'deadline')
      throw new SubjectDead(say('dead-never-listens', { seconds: (listenDeadlineMs * timeoutScale) / 1000 }), terminal)
    if (listening.kind === 'unobservable') this.#port = given ?? this.#options.port ?? this.#options.usualPort
    else this.#choose(listening.sockets, given, terminal)
  }

  #choose(sockets: readonly ListeningSocket[], given: number | undefined, terminal: string): void {
    const { transports = ['tcp'] } = this.#options
    const fitting = transports
      .map((wanted) => sockets.filter(({ transport }) => transport === wanted))
      .find(({ length }) => length > 0)
    const candidates = fitting ?? sockets
    const ports = new Set(candidates.map(({ port }) => port))
    const wanted = [this.#options.port, given, this.#options.usualPort].find(
      (port) => port !== undefined && ports.has(port),
    )
    if (wanted === undefined && ports.size > 1)
      throw new SubjectDead(say('dead-several-ports', { ports: [...ports].join(', ') }), terminal)
    const chosen = candidates.find(({ port }) => port === wanted) ?? candidates[0]
    this.#transport = chosen?.transport
    this.#port = chosen?.port ?? 0
    const address = chosen?.address ?? ''
    this.#host = address === '::1' || address.startsWith('127.') ? address : loopback
  }
}

/** How a program ended, in words that are the same in every language but one. */
export function describeExit({ code, signal }: Exit): string {
  return signal ?? String(code)
}
