import { terminalScreen } from '../../../subject/terminal-screen.ts'

const progress = /\d\s*%/
const prompt = /escribe|ingres|comando|mensaje|type a|>\s*$|:\s*$/i
/** What may still be said of the beginning of the download. */
const beginning = /cola|queue|tamañ|size|\bbytes\b/i
const claimsSuccess = /(éxito|exitosa|correctamente|completad[ao]|success|finalizad[ao])/i
const admits = /(\bno\b|\bsin\b|error|fall|incomplet|interrump|cort|perd|cerr|fail|broke|lost|closed|problem)/i

/** Whether text of a terminal says that a download came to a bad end: any line that is no prompt, no progress and no boast. */
export function saysWhatHappened(text: string): boolean {
  return terminalScreen(text)
    .split('\n')
    .map((line) => line.trim())
    .some((line) => admits.test(line) || (/\p{L}{3}/u.test(line) && !isBeside(line)))
}

function isBeside(line: string): boolean {
  return [progress, prompt, beginning, claimsSuccess].some((pattern) => pattern.test(line))
}
