import { fileURLToPath } from 'node:url'
import type { Role } from '../model/requirement.ts'

const projectFolder = new URL('../../', import.meta.url)
const cli = fileURLToPath(new URL('reference/cli.ts', projectFolder))

/** The command that runs one of our own programs, with `more` arguments. */
export function referenceCommand(exercise: string, role: Role, more = ''): string {
  return `"${process.execPath}" "${cli}" ${exercise} ${role} --host {host} --port {port} ${more}`.trim()
}

/**
 * What our own programs were compiled to is kept, so that each of their many starts costs a quarter; not where their
 * lines are counted, which such a start would not tell.
 */
export const referenceEnvironment: Readonly<Record<string, string>> = process.env['NODE_V8_COVERAGE']
  ? {}
  : { NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/zocalo', projectFolder)) }
