const maxNameBytes = 255

/** Whether `name` names a file directly in a folder: no path, neither `.` nor `..`, no NUL, at most 255 bytes. */
export function isPlainName(name: string): boolean {
  return (
    name !== '' && name !== '.' && name !== '..' && !/[/\\\u0000]/.test(name) && Buffer.byteLength(name) <= maxNameBytes
  )
}
