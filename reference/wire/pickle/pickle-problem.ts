import type { OpcodeName } from './pickle-opcode.ts'

/** What is wrong with a pickle. */
export type PickleProblemKind =
  | 'truncated'
  | 'trailing'
  | 'forbidden-global'
  | 'too-deep'
  | 'too-large'
  | 'too-many'
  | 'bad-opcode'
  | 'bad-argument'
  | 'stack'
  | 'frame'
  | 'not-utf-8'

/** Why a pickle was not read. */
export interface PickleProblem {
  readonly kind: PickleProblemKind
  /** Where the opcode starts that could not be followed. */
  readonly offset: number
  readonly opcode?: OpcodeName
  /** A short fact in English, without anything of the pickle that would need escaping. */
  readonly detail: string
  /** The global that was named, as in `os.system`, where the kind is `forbidden-global`: the first 200 characters of what the pickle says. */
  readonly name?: string
}

/** Thrown and caught inside the codec only. */
export class PickleFailure extends Error {
  readonly kind: PickleProblemKind
  /** The global that was named. */
  readonly global: string | undefined

  constructor(kind: PickleProblemKind, detail: string, global?: string) {
    super(detail)
    this.kind = kind
    this.global = global
  }
}
