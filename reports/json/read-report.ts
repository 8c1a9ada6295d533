import { readFile } from 'node:fs/promises'
import type { RunReport } from '../../conformance/model/report.ts'
import { say } from '../words/say.ts'
import { parseReport } from './parse-report.ts'
import { UnreadableReport } from './unreadable-report.ts'

/**
 * Reads a saved run from a file.
 * @throws UnreadableReport when the file cannot be read or does not hold a report.
 */
export async function readReport(path: string): Promise<RunReport> {
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new UnreadableReport(say('json.unreadable', { name: path, code: cause.code ?? cause.message }), '', cause)
  })
  return parseReport(text, path)
}
