import { parseAst } from 'vitest/node'
import type { TextKind } from '../../model/fixtures/text-problems.ts'
import type { Text } from '../../model/text.ts'

/** A text that stands in a source file, holes filled with an example. */
export interface TextLiteral {
  readonly line: number
  readonly text: Text
  readonly kind: TextKind
}

type Node = { readonly type: string } & Readonly<Record<string, unknown>>

const sentences = new Set(['purpose', 'explanation', 'advice', 'hint', 'note', 'remark'])
const example = 'Ñ7'

/** Every `{ es: …, en: … }` in the source text of a TypeScript file whose words stand there. */
export function textLiterals(source: string, lang: 'ts' | 'tsx' = 'ts'): TextLiteral[] {
  const found: TextLiteral[] = []
  visit(parseAst(source, { lang }), undefined, (text, start, kind) => {
    found.push({ line: source.slice(0, start).split('\n').length, text, kind })
  })
  return found
}

function visit(
  value: unknown,
  key: string | undefined,
  tell: (text: Text, start: number, kind: TextKind) => void,
): void {
  if (Array.isArray(value)) for (const each of value) visit(each, key, tell)
  if (!isNode(value)) return
  if (value.type === 'ObjectExpression') {
    const kind = key !== undefined && sentences.has(key) ? 'sentence' : 'phrase'
    for (const text of textsOf(value)) tell(text, Number(value['start']), kind)
  }
  const own = value.type === 'Property' ? nameOf(value['key']) : undefined
  for (const each of Object.values(value)) visit(each, own, tell)
}

/** Both words of an object with `es` and `en`, for each branch where they depend on something. */
function textsOf(object: Node): Text[] {
  const { es, en, ...others } = Object.fromEntries(
    (object['properties'] as readonly Node[]).map((each) => [nameOf(each['key']) ?? '…', each['value']]),
  )
  if (es === undefined || en === undefined || Object.keys(others).length > 0) return []
  const spanish = branchesOf(es)
  const english = branchesOf(en)
  return spanish.flatMap((each, i) => (each === undefined || !english[i] ? [] : [{ es: each, en: english[i] }]))
}

/** What an expression can say; undefined where its words stand elsewhere. */
function branchesOf(node: unknown): (string | undefined)[] {
  if (!isNode(node)) return [undefined]
  if (node.type === 'Literal' && typeof node['value'] === 'string') return [node['value']]
  if (node.type === 'TemplateLiteral')
    return [
      (node['quasis'] as readonly Node[])
        .map(({ value }) => (value as { readonly cooked: string }).cooked)
        .join(example),
    ]
  if (node.type === 'ConditionalExpression')
    return [...branchesOf(node['consequent']), ...branchesOf(node['alternate'])]
  if (node.type === 'BinaryExpression' && node['operator'] === '+')
    return branchesOf(node['left']).flatMap((left) =>
      branchesOf(node['right']).map((right) => (left === undefined || right === undefined ? undefined : left + right)),
    )
  return [undefined]
}

function nameOf(key: unknown): string | undefined {
  if (!isNode(key)) return undefined
  if (key.type === 'Identifier') return String(key['name'])
  return key.type === 'Literal' ? String(key['value']) : undefined
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
