/** A language in which the command line speaks. */
export type Language = 'es' | 'en'

/** What both programs of an exercise are told. */
export interface ReferenceOptions {
  readonly host: string
  readonly port: number
  readonly dir: string
  readonly lang: Language
  readonly mode: 'single' | 'multi'
  /** One of the exercise's `wires`, or nothing where it has none. */
  readonly wire: string | undefined
  /** The port on which the client itself listens, or nothing where it does not. */
  readonly listen: number | undefined
  /** Aborted by Ctrl+C and by SIGTERM. */
  readonly signal: AbortSignal
  say(line: string): void
}
