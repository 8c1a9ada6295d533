import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** A text of ours that stands in the page as it is, with the hash by which the page's own policy admits it. */
export interface StaticText {
  readonly text: string
  /** `'sha256-…'`, as a Content-Security-Policy writes it. */
  readonly source: string
}

/** Some of our files as one text; `paths` are seen from here. */
export function staticText(...paths: readonly string[]): StaticText {
  const text = paths
    .map((path) => readFileSync(new URL(path, import.meta.url), 'utf8').replaceAll('\r\n', '\n'))
    .join('')
  return { text, source: `'sha256-${createHash('sha256').update(text).digest('base64')}'` }
}
