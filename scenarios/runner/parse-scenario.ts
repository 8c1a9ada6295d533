import type { Problem } from '../../conformance/yaml/problem.ts'
import { tooLarge } from '../../conformance/yaml/read-text-file.ts'
import { type Path, YamlText } from '../../conformance/yaml/yaml-text.ts'
import { say } from '../words/say.ts'
import { checkMeaning } from './check-meaning.ts'
import { checkShape } from './check-shape.ts'
import type { Scenario, ScenarioSource, Step } from './scenario.ts'
import { isList } from './step-tracks.ts'

/** The largest scenario file, in bytes. */
export const maxScenarioBytes = 1024 * 1024

/** A scenario, or everything that is wrong with its file. */
export type ParsedScenario =
  | { readonly ok: true; readonly source: ScenarioSource }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads the text of a scenario file; `file` is the name by which people know it. */
export function parseScenario(text: string, file: string): ParsedScenario {
  if (Buffer.byteLength(text) > maxScenarioBytes) return { ok: false, problems: [tooLarge(file, maxScenarioBytes)] }
  const yaml = new YamlText(text, file)
  if (yaml.problems.length > 0) return { ok: false, problems: yaml.sortedProblems() }
  const data = yaml.value()
  if (data === null || data === undefined) return { ok: false, problems: [{ file, text: say('empty') }] }
  const shape = checkShape(yaml, data)
  if (shape) checkMeaning(yaml, data as Scenario, shape)
  if (yaml.problems.length > 0) return { ok: false, problems: yaml.sortedProblems() }
  const scenario = data as Scenario
  const lines = new Map<string, number>()
  noteLines(yaml, ['steps'], scenario.steps, '', lines)
  return { ok: true, source: { scenario, file, lines } }
}

function noteLines(
  yaml: YamlText,
  base: Path,
  steps: readonly Step[],
  prefix: string,
  lines: Map<string, number>,
): void {
  for (const [i, step] of steps.entries()) {
    const number = `${prefix}${i + 1}`
    lines.set(number, yaml.lineOf([...base, i]))
    if ('repeat' in step) noteLines(yaml, [...base, i, 'repeat', 'steps'], step.repeat.steps, `${number}.`, lines)
    if ('each' in step) noteLines(yaml, [...base, i, 'each', 'steps'], step.each.steps, `${number}.`, lines)
    if (!('parallel' in step)) continue
    for (const [j, track] of step.parallel.entries())
      if (isList(track)) noteLines(yaml, [...base, i, 'parallel', j], track, `${number}.${j + 1}.`, lines)
      else lines.set(`${number}.${j + 1}`, yaml.lineOf([...base, i, 'parallel', j]))
  }
}
