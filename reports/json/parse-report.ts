import * as z from 'zod'
import type { RunReport } from '../../conformance/model/report.ts'
import { visibleLine } from '../text/visible.ts'
import { say, sayWith } from '../words/say.ts'
import { jsonErrorOffset } from './json-error-offset.ts'
import { reportSchema } from './report-schema.ts'
import { UnreadableReport } from './unreadable-report.ts'

/**
 * Reads a run report from the text of a `report.json`; `name` is what messages call it.
 * @throws UnreadableReport naming the line and column, or the field, that is wrong.
 */
export function parseReport(text: string, name = 'report.json'): RunReport {
  const data = parseJson(text, name)
  const result = reportSchema.safeParse(data)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const place = z.core.toDotPath(issue?.path ?? [])
  throw new UnreadableReport(
    sayWith('json.invalid', {
      name,
      place: place || 'report',
      problem: {
        es: problem(data, z.locales.es().localeError),
        en: problem(data, z.locales.en().localeError),
      },
    }),
    place,
    result.error,
  )
}

function parseJson(text: string, name: string): unknown {
  const json = text.replace(/^\ufeff/, '')
  try {
    return JSON.parse(json)
  } catch (cause) {
    const before = json.slice(0, jsonErrorOffset(json)).split('\n')
    const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1]
    throw new UnreadableReport(say('json.syntax', { name, line, column }), `line ${line}, column ${column}`, cause)
  }
}

function problem(data: unknown, error: z.core.$ZodErrorMap): string {
  const result = reportSchema.safeParse(data, { error })
  return visibleLine(result.error?.issues[0]?.message ?? '')
}
