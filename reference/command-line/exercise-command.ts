import type { Language, ReferenceOptions } from '../terminal/reference-options.ts'

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
