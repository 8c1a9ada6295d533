import type { Text } from '../model/text.ts'
import { exitCodes } from './exit-codes.ts'

/** A problem that is told in one clear message and ends the command with `exitCode`. */
export class CommandProblem extends Error {
  override readonly name = 'CommandProblem'
  readonly text: Text
  readonly exitCode: number
  /** Further lines that are data, for example the last lines of a program's terminal. */
  readonly details: string | undefined

  constructor(text: Text, exitCode: number = exitCodes.usage, details?: string) {
    super(text.en)
    this.text = text
    this.exitCode = exitCode
    this.details = details
  }
}
