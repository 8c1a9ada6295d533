import type { Text } from '../model/text.ts'
import { foldLine } from '../prompts/fold-line.ts'
import { say } from './words/say.ts'

/** A pattern of a keys file: a text that stands somewhere in the prompt, or `/a regular expression/` for it. */
export function keysPattern(source: string): { readonly pattern: RegExp } | { readonly problem: Text } {
  const inner = /^\/(.+)\/$/s.exec(source)?.[1]
  if (inner === undefined) return { pattern: new RegExp(literal(foldLine(source.trim())), 'u') }
  const plain = withoutEscapes(inner)
  if (plain !== foldLine(plain)) return { problem: say('pattern-unfolded') }
  try {
    return { pattern: new RegExp(inner, 'u') }
  } catch {
    return { problem: say('bad-pattern') }
  }
}

/** Blanks stand for any white space. */
function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+')
}

/** What of a pattern stands for itself: escapes such as `\S` and `\p{L}` mean something else. */
function withoutEscapes(source: string): string {
  return source.replace(/\\(?:[pPu]\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|k<\w+>|.)/giu, '')
}
