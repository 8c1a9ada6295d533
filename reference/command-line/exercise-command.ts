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

/** What `command.ts` in the folder of an exercise exports; both programs give their exit code. */
export interface ExerciseCommand {
  readonly title: Readonly<Record<Language, string>>
  readonly defaultPort: number
  /** The port that the client connects to when it is not the server's own. */
  readonly defaultClientPort?: number
  /** The port on which the client itself listens when none is given; absent where it does not listen. */
  readonly defaultListenPort?: number
  readonly usesFolder: boolean
  /** The wires that the programs can speak when there are several; the first when none is named. */
  readonly wires?: readonly string[]
  server(options: ReferenceOptions): Promise<number>
  client(options: ReferenceOptions): Promise<number>
}
