import type { LaunchedProgram } from './launched-program.ts'

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
  /** It opened a UDP port where the exercise needs TCP. */
  readonly hasOnlyUdp: boolean
  /**
   * Ends the program and starts it again, in a new private copy of its folder.
   * @throws SubjectDead when it does not come back.
   */
  restart(): Promise<void>
}
