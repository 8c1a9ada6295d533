/** The eight colours of the palette, in the window's order (assignment 001). */
export const colours = ['white', 'black', 'red', 'green', 'yellow', 'blue', 'cyan', 'magenta'] as const

/** A colour of the palette. */
export type Colour = (typeof colours)[number]

/** Whether `name` is a colour of the palette. */
export function isColour(name: unknown): name is Colour {
  return (colours as readonly unknown[]).includes(name)
}

const letters: Record<Colour, string> = {
  white: '.',
  black: 'k',
  red: 'r',
  green: 'g',
  yellow: 'y',
  blue: 'b',
  cyan: 'c',
  magenta: 'm',
}

/** The letter that stands for a colour in a picture made of text; `?` for any other name. */
export function letterOf(colour: string): string {
  return isColour(colour) ? letters[colour] : '?'
}
