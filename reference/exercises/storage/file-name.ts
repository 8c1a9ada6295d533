import { basename, extname } from 'node:path'

/** What the name of a file begins with while it is being written. */
export const incompletePrefix = '.incompleto-'

const maxNameBytes = 255

/** Whether `name` names a file directly in a folder: no path, no `.` or `..`, no NUL, none of a file that is being written. */
export function isFileName(name: unknown): name is string {
  return (
    typeof name === 'string' &&
    !['', '.', '..'].includes(name) &&
    !/[/\0]/.test(name) &&
    basename(name) === name &&
    name.isWellFormed() &&
    Buffer.byteLength(name) <= maxNameBytes &&
    !name.startsWith(incompletePrefix)
  )
}

/** The name of the `number`th copy: `foto (copia 2).jpg`. */
export function copyName(name: string, number: number): string {
  const extension = extname(name)
  return `${name.slice(0, name.length - extension.length)} (copia ${number})${extension}`
}
