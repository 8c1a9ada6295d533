import { foldLine } from '../prompts/fold-line.ts'

/** What a person may look for in a menu, by the beginnings of the words that offer it. */
const wishes = {
  list: /\b(?:list|ver\b|mostrar|show|ls\b|dir\b|consult)/u,
  download: /\b(?:descarg|baj|recib|obten|download|get\b|fetch|receive)/u,
  upload: /\b(?:sub(?:ir|e|a)\b|envi|carg|upload|put\b|send|mand)/u,
  leave: /\b(?:salir|sal\b|termin|cerrar|cierr|desconect|finaliz|exit|quit|leave|bye|close|disconnect)/u,
  yes: /\b(?:(?:si|yes)\b|acept|sobre?escrib|reemplaz|overwrit|replac)/u,
  no: /\b(?:no\b|cancel|manten|conserv|keep)/u,
}

/** What a person may look for in a menu. */
export type MenuWish = keyof typeof wishes

/** The wishes that a keys file may name. */
export const menuWishes = ['list', 'download', 'upload', 'leave'] as const satisfies readonly MenuWish[]

interface Item {
  readonly key: string
  /** Folded. */
  readonly label: string
}

/** `1)`, `2.`, `[S]`, `d -`, `3 ->`, `(4)`, `'q'`: a key before the words that tell what it does. */
const keys =
  /(?<![\p{L}\d.])(?:["'«](\d{1,2}|\p{L})["'»]\s*[-–—:.=>)]*|[[(<]?(\d{1,2}|\p{L})(?:[\])>]\s*[-–—:.=]*|\s*(?:[).:=]|[-=]*>|\s[-–—])[-–—>]*))\s*(?=[¡¿"'«]?\p{L}{2})/gu
/** `[S]ubir`, `e(x)it`: the key is a letter of the word. */
const letters = /(\p{L}*)[[(](\p{L})[\])](\p{L}+)/gu
/** `Sí (1)`, `no [0]`: the key stands behind the word. */
const keysBehind = /(\p{L}{2,})\s*[([](\d{1,2})[\])]/gu
const mostLines = 60

/** The key that the menu on these lines gives to a wish, the lowest line counting most; undefined where none does. */
export function menuKey(lines: readonly string[], wish: MenuWish): string | undefined {
  const recent = lines.slice(-mostLines).toReversed()
  for (const line of recent) {
    const found = itemsOf(line).find(({ label }) => wishOf(label, wish) === wish)
    if (found) return found.key
  }
  return recent.map((line) => wordOf(line, wish)).find((word) => word !== undefined)
}

function itemsOf(shown: string): Item[] {
  const line = shown.normalize('NFC')
  const starts = [...line.matchAll(keys)]
  const numbered = starts.map((start, i) => ({
    key: start[1] ?? start[2] ?? '',
    label: foldLine(line.slice(start.index + start[0].length, starts[i + 1]?.index)),
  }))
  const lettered = [...line.matchAll(letters)].map(([, before = '', key = '', after = '']) => ({
    key,
    label: foldLine(before + key + after),
  }))
  const behind = [...line.matchAll(keysBehind)].map(([, word = '', key = '']) => ({ key, label: foldLine(word) }))
  return [...numbered, ...lettered, ...behind]
}

/** A menu of command words (`listar | descargar | salir`) offers the words themselves. */
function wordOf(shown: string, wish: MenuWish): string | undefined {
  const words = shown.normalize('NFC').match(/\p{L}+/gu) ?? []
  const offered = words.map((word) => ({ word, wish: wishOf(foldLine(word)) }))
  if (new Set(offered.flatMap((each) => each.wish ?? [])).size < 2) return undefined
  return offered.find((each) => each.wish === wish)?.word
}

/** What a label offers: the wish whose word comes first; yes and no only where they are looked for. */
function wishOf(label: string, sought?: MenuWish): MenuWish | undefined {
  const considered = sought === 'yes' || sought === 'no' ? (['yes', 'no'] as const) : menuWishes
  return considered
    .map((wish) => ({ wish, at: label.search(wishes[wish]) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0]?.wish
}
