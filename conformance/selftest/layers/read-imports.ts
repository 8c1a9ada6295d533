import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

const statement =
  /^(?:import|export)\s+(?:[\w$\s{},*]*?\bfrom\s+)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/gm

/** What the text of a module imports: our own files by their path from the root, packages by their name. */
export function importsIn(text: string, file: string): string[] {
  return [...text.matchAll(statement)].map(([, named, loaded]) => {
    const specifier = named ?? loaded ?? ''
    return specifier.startsWith('.') ? normalize(join(dirname(file), specifier)).replaceAll('\\', '/') : specifier
  })
}

/** What every file imports; files are paths from `root`. */
export function readImports(root: string, files: readonly string[]): Map<string, string[]> {
  return new Map(files.map((file) => [file, importsIn(readFileSync(join(root, file), 'utf8'), file)]))
}
