import { readTextFile } from '../../conformance/yaml/read-text-file.ts'
import { maxScenarioBytes, type ParsedScenario, parseScenario } from './parse-scenario.ts'

/** Reads and parses one scenario file, of which never more than the limit is read. */
export async function readScenario(file: string): Promise<ParsedScenario> {
  const read = await readTextFile(file, maxScenarioBytes)
  return 'problem' in read ? { ok: false, problems: [read.problem] } : parseScenario(read.text, file)
}
