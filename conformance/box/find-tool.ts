import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Administrators' programs stand here also where an ordinary user's PATH does not name these folders. */
const systemFolders = ['/usr/sbin', '/sbin']

/** Where a program of the system stands; undefined when it is not installed. */
export function findTool(name: string, path: string = process.env['PATH'] ?? ''): string | undefined {
  return [...path.split(delimiter).filter(Boolean), ...systemFolders]
    .map((folder) => join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}
