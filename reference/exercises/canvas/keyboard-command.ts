import { boardSize, type Position } from './board.ts'
import type { Colour } from './colour.ts'
import { colourNamed } from './colour-name.ts'

/** What a typed line asks for, or what is wrong with it. */
export type KeyboardCommand =
  | { readonly kind: 'paint'; readonly at: Position; readonly colour: Colour }
  | { readonly kind: 'close' | 'show' | 'help' | 'nothing' }
  | { readonly kind: 'mistake'; readonly mistake: KeyboardMistake; readonly given: string }

/** The mistakes that a typed line can have. */
export type KeyboardMistake = 'unknown-command' | 'paint-usage' | 'bad-position' | 'unknown-colour'

/** Reads a typed line: `pintar X Y COLOR`, `ver`, `ayuda`, `cerrar`, or the same in English. */
export function readKeyboardCommand(line: string): KeyboardCommand {
  const [word, ...rest] = line.trim().split(/\s+/)
  switch (word?.toLowerCase()) {
    case '':
      return { kind: 'nothing' }
    case 'pintar':
    case 'paint':
      return readPaint(rest)
    case 'ver':
    case 'show':
      return { kind: 'show' }
    case 'ayuda':
    case 'help':
      return { kind: 'help' }
    case 'cerrar':
    case 'close':
      return { kind: 'close' }
    default:
      return { kind: 'mistake', mistake: 'unknown-command', given: word ?? '' }
  }
}

function readPaint(rest: readonly string[]): KeyboardCommand {
  const [xText, yText, colourText] = rest
  if (rest.length !== 3 || !xText || !yText || !colourText)
    return { kind: 'mistake', mistake: 'paint-usage', given: rest.join(' ') }
  const wrong = [xText, yText].find((text) => !/^\d{1,9}$/.test(text) || Number(text) >= boardSize)
  if (wrong !== undefined) return { kind: 'mistake', mistake: 'bad-position', given: wrong }
  const colour = colourNamed(colourText)
  if (!colour) return { kind: 'mistake', mistake: 'unknown-colour', given: colourText }
  return { kind: 'paint', at: { x: Number(xText), y: Number(yText) }, colour }
}
