import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** A text of ours that stands in the page as it is, with the hash by which the page's own policy admits it. */
export interface StaticText {
  readonly text: string
  /** `'sha256-…'`, as a Content-Security-Policy writes it. */
  readonly source: string
}

/** The sheets of the page, in the order of the cascade. */
const sheets = [
  'base',
  'bar',
  'answer',
  'subject',
  'start',
  'cases',
  'bytes',
  'cuts',
  'streams',
  'ladder',
  'steps',
  'requirements',
  'footer',
  'narrow',
  'print',
] as const

/** The style of the page. */
export function pageStyle(): StaticText {
  return hashed(sheets.map((sheet) => ownFile(`style/${sheet}.css`)).join(''))
}

/** The script of the page. */
export function pageScript(): StaticText {
  return hashed(ownFile('page-script.js'))
}

function ownFile(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8').replaceAll('\r\n', '\n')
}

function hashed(text: string): StaticText {
  return { text, source: `'sha256-${createHash('sha256').update(text).digest('base64')}'` }
}
