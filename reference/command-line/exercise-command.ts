/** A language in which the command line speaks. */
export type Language = 'es' | 'en'

/** What both programs of an exercise are told. */
export interface ReferenceOptions {
  readonly host: string
  readonly port: number
  readonly dir: string
  readonly lang: Language
  readonly mode: 'single' | 'multi'
  /** Aborted by Ctrl+C and by SIGTERM. */
  readonly signal: AbortSignal
  say(line: string): void
}

/** What `command.ts` in the folder of an exercise exports; both programs give their exit code. */
export interface ExerciseCommand {
  readonly title: Readonly<Record<Language, string>>
  readonly defaultPort: number
  readonly usesFolder: boolean
  server(options: ReferenceOptions): Promise<number>
  client(options: ReferenceOptions): Promise<number>
}
