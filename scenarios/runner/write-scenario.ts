import {
  Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { Scenario } from './scenario.ts'

/** Longer than any text of a scenario. */
const maxScenarioLength = 2 ** 31

/** What may stand above a written scenario. */
export interface ScenarioHeading {
  /** Path of the JSON Schema, as seen from the file. */
  readonly schema?: string
  /** Lines for the reader. */
  readonly comment?: string
  /** What is said beside single steps, by their place in the list, each on one line. */
  readonly beside?: ReadonlyMap<number, string>
}

/** The YAML text of a scenario, one line per step; parsing it gives the same value back. */
export function writeScenario(scenario: Scenario, { schema, comment, beside }: ScenarioHeading = {}): string {
  const document = new Document(scenario, { version: '1.2', stringKeys: true, aliasDuplicateObjects: false })
  for (const { key, value } of (document.contents as YAMLMap).items) {
    if (!isScalar(key) || !isCollection(value)) continue
    if (key.value === 'steps') {
      layOutSteps(value as YAMLSeq)
      for (const [place, text] of beside ?? []) sayBeside((value as YAMLSeq).items[place], text)
    } else if (key.value === 'contents' && isMap(value)) {
      // one content on each line
      for (const { value: content } of value.items) if (isCollection(content)) content.flow = true
    } else value.flow = true
  }
  visit(document, {
    Scalar: (_, scalar) => {
      // a text of several lines stays on the line of its step
      if (typeof scalar.value === 'string' && /[\r\n]/.test(scalar.value)) scalar.type = 'QUOTE_DOUBLE'
    },
  })
  const heading = [
    ...(schema ? [` yaml-language-server: $schema=${schema}`] : []),
    ...(comment ? comment.split(/\r\n|[\r\n]/).map((line) => ` ${line}`.trimEnd()) : []),
  ]
  const text = document.toString({
    lineWidth: 0,
    indentSeq: true,
    flowCollectionPadding: true,
    doubleQuotedMinMultiLineLength: maxScenarioLength,
  })
  return heading.map((line) => `#${line}\n`).join('') + text
}

function sayBeside(step: unknown, text: string): void {
  const value = isMap(step) ? step.items[0]?.value : undefined
  if (isCollection(value) || isScalar(value)) value.comment = ` ${text.replace(/[\r\n]+/g, ' ')}`
}

function layOutSteps(steps: YAMLSeq): void {
  for (const step of steps.items) {
    if (isSeq(step)) layOutSteps(step)
    if (!isMap(step)) continue
    for (const pair of step.items) if (isPair(pair)) layOutStep(pair.key as Node, pair.value as Node)
  }
}

function layOutStep(verb: Node, value: Node): void {
  const name = isScalar(verb) ? verb.value : undefined
  const inRepeat = (name === 'repeat' || name === 'each') && isMap(value) ? value.get('steps', true) : undefined
  const inner = name === 'parallel' ? value : inRepeat
  if (isSeq(inner)) layOutSteps(inner)
  else if (isCollection(value)) value.flow = true
}
