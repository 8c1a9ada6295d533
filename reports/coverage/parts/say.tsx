import type { JSX } from 'preact'
import { T } from '../../html/parts/text.tsx'
import { type CoverageMessage, say } from '../words/say.ts'

/** A message of the coverage page, in both languages. */
export function Say({ id, ...values }: { id: CoverageMessage; [name: string]: string | number }): JSX.Element {
  return <T t={say(id, values)} />
}
