/** What a launched program finds around it besides its own files; disposal ends what runs beside it. */
export interface Surroundings extends AsyncDisposable {
  /** Variables on top of the usual ones. */
  readonly environment: Readonly<Record<string, string>>
  /** Values for further placeholders of its command, by their names without braces. */
  readonly placeholders: Readonly<Record<string, string | number>>
}

/**
 * Prepares what a program that is about to start finds around it. Its folder is a new private copy, or, when `isNew`
 * is false, the one in which it ran before.
 */
export type Surround = (folder: string, command: string, isNew: boolean) => Promise<Surroundings>

/** Surroundings that consist of files only, written once into each new folder. */
export function onlyFiles(furnish: (folder: string, command: string) => Promise<void>): Surround {
  return async (folder, command, isNew) => {
    if (isNew) await furnish(folder, command)
    return { environment: {}, placeholders: {}, [Symbol.asyncDispose]: async () => {} }
  }
}
