import { foldLine } from '../prompts/fold-line.ts'
import { menuKey } from './menu-key.ts'

const yes = 's|si|y|yes|v|t|true'
const no = 'n|no|f|false'
const between = String.raw`\W{0,3}(?:[/|,-]|\so\s|\sor\s)\W{0,3}`
const pair = (first: string, second: string) =>
  new RegExp(String.raw`(?<![\p{L}\d])(${first})${between}(${second})(?![\p{L}\d])`, 'u')
/** `(s/n)`, `[SI|NO]`, `y/N`, `'si' o 'no'`; and the same with the no first. */
const words = { yesFirst: pair(yes, no), noFirst: pair(no, yes) }
/** `(1/0)`. */
const numbers = { yesFirst: pair('1', '0'), noFirst: pair('0', '1') }
const verbs = 'escrib|pon|puls|presion|tecle|introdu|respond|ingres|type|press|enter|answer'
/** `Escribe SI para sobrescribir`, `press Y to replace`. */
const told = {
  yes: new RegExp(String.raw`(?:${verbs})\w*\W+(${yes})(?![\p{L}\d])`, 'u'),
  no: new RegExp(String.raw`(?:${verbs})\w*\W+(${no})(?![\p{L}\d])`, 'u'),
}
const english = /\b(?:overwrite|replace|exists|file|already|want|sure|continue)\b/u
/** What programs understand where the question shows no form, most usual first. */
const usual = { es: { yes: ['si', 's', 'sí'], no: ['no', 'n'] }, en: { yes: ['yes', 'y'], no: ['no', 'n'] } }

/**
 * How to say yes or no to a question: in the form that it shows itself, else in a usual one, the next at each further `attempt`.
 * `lines` are what the program wrote, the question last.
 */
export function yesOrNo(answer: 'yes' | 'no', lines: readonly string[], attempt = 0): string {
  for (const shown of lines.toReversed()) {
    const form = formIn(shown.normalize('NFC'), answer)
    if (form !== undefined) return form
  }
  const { [answer]: forms } = usual[english.test(foldLine(lines.join(' '))) ? 'en' : 'es']
  return forms[attempt % forms.length] ?? answer
}

function formIn(line: string, answer: 'yes' | 'no'): string | undefined {
  const folded = foldLine(line)
  const order = told[answer].exec(folded)
  return (
    ofPair(line, folded, words, answer) ??
    menuKey([line], answer) ??
    ofPair(line, folded, numbers, answer) ??
    (order ? original(line, order, 1) : undefined)
  )
}

function ofPair(line: string, folded: string, { yesFirst, noFirst }: typeof words, answer: 'yes' | 'no') {
  const match = yesFirst.exec(folded)
  if (match) return original(line, match, answer === 'yes' ? 1 : 2)
  const turned = noFirst.exec(folded)
  return turned ? original(line, turned, answer === 'yes' ? 2 : 1) : undefined
}

/** The group as the program wrote it, with its capitals and accents: folding keeps every character in its place. */
function original(line: string, match: RegExpExecArray, group: 1 | 2): string {
  const word = match[group] ?? ''
  const at = group === 1 && match[2] !== undefined ? match[0].indexOf(word) : match[0].lastIndexOf(word)
  return line.slice(match.index + at, match.index + at + word.length)
}
