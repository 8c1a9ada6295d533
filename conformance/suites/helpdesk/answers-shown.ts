import { fold } from '../../pair/oracles/shown-text.ts'

const sheet = /dudas@ejemplo\.com/g
const fewestWords = 4
/** What a client writes before each line that is typed is no answer. */
const isPrompt = /[:>?]$|^(?:usted|tu|yo|mensaje|escrib|introdu|you|type|enter)\b/u

/** How often a client shows the answer that is always the same: the one of the sheet, or whatever line comes again and again. */
export function answersShown(terminal: string): number {
  const counts = new Map<string, number>()
  for (const line of terminal.split('\n').map((each) => fold(each).trim()))
    if (!isPrompt.test(line) && line.split(' ').length >= fewestWords) counts.set(line, (counts.get(line) ?? 0) + 1)
  return Math.max(fold(terminal).match(sheet)?.length ?? 0, 0, ...counts.values())
}
