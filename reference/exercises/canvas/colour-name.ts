import { type Colour, isColour } from './colour.ts'

/** The colours in Spanish, in the palette's order. */
export const spanishColours: Readonly<Record<string, Colour>> = {
  blanco: 'white',
  negro: 'black',
  rojo: 'red',
  verde: 'green',
  amarillo: 'yellow',
  azul: 'blue',
  cian: 'cyan',
  magenta: 'magenta',
}

/** The colour that a person means, in Spanish or English, in any case. */
export function colourNamed(name: string): Colour | undefined {
  const folded = name.toLowerCase()
  if (isColour(folded)) return folded
  return Object.hasOwn(spanishColours, folded) ? spanishColours[folded] : undefined
}
