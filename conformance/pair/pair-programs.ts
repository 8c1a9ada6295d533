import type { Box } from '../box/box.ts'
import type { Keymap } from '../keyboards/keymap.ts'
import type { Transport } from '../model/transport.ts'
import type { Surround } from '../subject/surroundings.ts'

/** One program of a pair, as the user named it. */
export interface PairProgram {
  readonly command: string
  /** The folder that holds it; undefined when it brings no files of its own. */
  readonly workdir: string | undefined
  readonly environment?: Readonly<Record<string, string>> | undefined
  readonly keymap: Keymap
}

/** The two programs of a pair, and where and how they run. */
export interface PairPrograms {
  readonly server: PairProgram & { readonly port?: number | undefined; readonly surround?: Surround | undefined }
  readonly client: PairProgram
  /** The exercise's own port. */
  readonly usualPort: number
  /** The transports that the exercise allows. */
  readonly transports: readonly [Transport, ...Transport[]]
  readonly box: Box
  readonly timeoutScale: number
}
