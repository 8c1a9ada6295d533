import type { Transport } from '../model/transport.ts'
import type { LaunchedProgram } from './launched-program.ts'

/** How a server is started again. */
export interface Restart {
  /** In the folder that it had, with what it wrote there; otherwise in a new private copy. */
  readonly keepsFolder?: boolean
  /** Puts files into its folder before it starts. */
  readonly furnish?: (folder: string) => Promise<void>
}

/** A server that is judged, however it came to run. */
export interface ServerSubject extends AsyncDisposable {
  readonly kind: 'reference' | 'target' | 'server'
  readonly host: string
  /** May change when the server is started again. */
  readonly port: number
  /** The command that launched it. */
  readonly command: string | undefined
  /** The running program; absent for a target that somebody else started. */
  readonly program: LaunchedProgram | undefined
  /** The transport of the port; undefined where the system does not tell what the program opened. */
  readonly transport: Transport | undefined
  /**
   * Ends the program and starts it again.
   * @throws SubjectDead when it does not come back.
   */
  restart(how?: Restart): Promise<void>
}
