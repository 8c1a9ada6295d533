import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml'
import type { Text } from '../model/text.ts'
import { explainYaml } from './explain-yaml.ts'
import type { Place, Problem } from './problem.ts'
import { type MessageId, say } from './words/say.ts'

/** A path into the data: keys of mappings and indices of lists. */
export type Path = readonly PropertyKey[]

/** How many problems of one file are told. */
const mostProblems = 50

/** A YAML text with the position of each of its values. */
export class YamlText {
  readonly file: string
  readonly problems: Problem[] = []
  readonly #text: string
  readonly #lines = new LineCounter()
  readonly #document: Document

  /** Parses `text` as one YAML 1.2 document; what is wrong with it goes to `problems`. */
  constructor(text: string, file: string) {
    this.file = file
    this.#text = text
    const options = { version: '1.2', stringKeys: true, lineCounter: this.#lines, prettyErrors: false } as const
    this.#document = parseDocument(text, options)
    const faults = [...this.#document.errors, ...this.#document.warnings]
    const deep = faults.find(({ code }) => code === 'RESOURCE_EXHAUSTION')
    const first = faults.filter(({ pos }, i) => faults.findIndex((other) => other.pos[0] === pos[0]) === i)
    for (const { code, pos } of deep ? [deep] : first)
      this.problems.push({
        file,
        text: explainYaml(code, this.#text.slice(pos[0], pos[0] + 80)),
        place: this.#place(pos[0], pos[1]),
      })
    if (faults.length === 0) this.#refuseExtras()
  }

  /** The data; only when there are no problems. */
  value(): unknown {
    return this.#document.toJS() as unknown
  }

  /** Notes a mistake at the value (or at the key) that `path` leads to. */
  report(path: Path, text: Text, at: 'value' | 'key' = 'value'): void {
    const [start, end] = this.#range(path, at)
    this.problems.push({ file: this.file, text, place: this.#place(start, end) })
  }

  /** The line on which the value at `path` begins. */
  lineOf(path: Path): number {
    return this.#lines.linePos(this.#range(path, 'value')[0]).line
  }

  /** All mistakes in the order of the file, as many as a person wants to read at once. */
  sortedProblems(): Problem[] {
    const position = ({ place }: Problem) => (place ? place.line * 1e6 + place.column : 0)
    const sorted = this.problems.toSorted((a, b) => position(a) - position(b))
    const rest = sorted.length - mostProblems
    if (rest <= 0) return sorted
    return [...sorted.slice(0, mostProblems), { file: this.file, text: say('many-problems', { count: rest }) }]
  }

  #refuseExtras(): void {
    const refuse = (id: MessageId, node: Node) => {
      const [start, end] = node.range ?? [0, 0]
      this.problems.push({ file: this.file, text: say(id), place: this.#place(start, end) })
    }
    if (this.#document.directives?.yaml.version !== '1.2')
      this.problems.push({ file: this.file, text: say('yaml-tag'), place: this.#place(0, 5) })
    visit(this.#document, {
      Alias: (_key, node) => refuse('yaml-alias', node),
      Value: (_key, node) => {
        if (node.anchor !== undefined) refuse('yaml-alias', node)
        if (node.tag !== undefined) refuse('yaml-tag', node)
      },
    })
  }

  #range(path: Path, at: 'value' | 'key'): [number, number] {
    let node: unknown = this.#document.contents
    let range: [number, number] = rangeOf(node) ?? [0, 0]
    for (const [i, step] of path.entries()) {
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => isScalar(key) && key.value === step)
        if (!pair) break
        const key = rangeOf(pair.key) ?? range
        const isKeyWanted = at === 'key' && i === path.length - 1
        node = pair.value
        range = isKeyWanted ? key : filled(rangeOf(node), key)
      } else if (isSeq(node)) {
        node = node.items[Number(step)]
        range = rangeOf(node) ?? range
      } else break
    }
    return range
  }

  #place(start: number, end: number): Place {
    const { line, col } = this.#lines.linePos(start)
    const lineStart = this.#lines.lineStarts[line - 1] ?? 0
    const source = /^[^\r\n]*/.exec(this.#text.slice(lineStart))?.[0] ?? ''
    const marked = source.slice(col - 1, Math.max(col, end - lineStart)).trimEnd()
    return { line, column: col, length: Math.max(1, marked.length), source }
  }
}

function rangeOf(node: unknown): [number, number] | undefined {
  return isNode(node) && node.range ? [node.range[0], node.range[1]] : undefined
}

/** A value that was left out has no place of its own: its key stands for it. */
function filled(range: [number, number] | undefined, key: [number, number]): [number, number] {
  return range && range[1] > range[0] ? range : key
}
