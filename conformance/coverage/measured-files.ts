import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What is measured: the references and the engine; not the tests, nor what only tests run. */
const measured = /^(reference|conformance|scenarios|fuzz)\/.*\.ts$/
const notMeasured = /\.test\.ts$|\/fixtures\/|^conformance\/(selftest|mutants|coverage)\/|^fuzz\/python\//

/** Whether the lines of a file count; `path` is seen from the root of the project. */
export function isMeasured(path: string): boolean {
  return measured.test(path) && !notMeasured.test(path)
}

/** Every file whose lines count, seen from `root`. */
export function measuredFiles(root: string): string[] {
  return globSync('{reference,conformance,scenarios,fuzz}/**/*.ts', {
    cwd: root,
    exclude: (path) => path.split('/').includes('node_modules'),
  })
    .map((path) => path.replaceAll('\\', '/'))
    .filter(isMeasured)
    .sort()
}

/** Those that somebody wrote to since then: what was executed before is not what stands there now. */
export function changedSince(root: string, since: Date): string[] {
  return measuredFiles(root).filter((path) => statSync(join(root, path)).mtime > since)
}

/** Whether a module does anything, or holds anything to call: types alone have no lines to execute. */
export function hasCode(root: string, path: string): boolean {
  return readFileSync(join(root, path), 'utf8')
    .split('\n')
    .some((line) => beginsStatement.test(line))
}

/** The first line of a statement at the top of a formatted module, other than an import or a type. */
const beginsStatement = /^(?!import\b|(export |declare )*(type|interface|declare)\b)[a-zA-Z$_@[({!+-]/

/** The room of a file: the folder that the house names, one exercise apart from the other. */
export function roomOf(path: string): string {
  const parts = path.split('/')
  const depth = /^(reference\/exercises|conformance\/suites|conformance\/inherited)\//.test(path) ? 3 : 2
  return parts.slice(0, Math.min(depth, parts.length - 1)).join('/')
}
