import { readdirSync, readFileSync } from 'node:fs'

/** A program that does harm on purpose, one row of the table in README.md. */
export interface HostileProgram {
  /** Its file in `programs`, and the words that choose what it does. */
  readonly words: readonly [file: string, ...words: string[]]
  readonly as: HostileRole
  readonly exercise: string
  readonly exitCodes: readonly number[]
  /** Whether it is also run with `--box off`. */
  readonly alsoBare: boolean
}

/** What the program is said to be; in a pair the other program is a correct one. */
export type HostileRole = (typeof roles)[number]

const roles = ['server', 'client', 'server of a pair', 'client of a pair'] as const

/** The folder of the programs. */
export const programsFolder = new URL('programs/', import.meta.url)

/** The files there; `hostil.py` is what they share. */
export function programFiles(): string[] {
  return readdirSync(programsFolder).filter((name) => name !== 'hostil.py' && /\.(py|sh|mjs)$/.test(name))
}

/** The rows of the table in README.md. @throws when a row makes no sense. */
export function hostilePrograms(): HostileProgram[] {
  const lines = readFileSync(new URL('README.md', import.meta.url), 'utf8').split('\n')
  return lines.filter((line) => line.startsWith('| `')).map(programOfRow)
}

function programOfRow(row: string): HostileProgram {
  const [command = '', as, exercise = '', , exits = '', bare] = row
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())
  const [file = '', ...words] = command.replaceAll('`', '').split(' ')
  const role = roles.find((each) => each === as)
  const exitCodes = (exits.match(/\d/g) ?? []).map(Number)
  if (!role || exitCodes.length === 0) throw new Error(`not a row of the table: ${row}`)
  return { words: [file, ...words], as: role, exercise, exitCodes, alsoBare: bare === 'yes' }
}
