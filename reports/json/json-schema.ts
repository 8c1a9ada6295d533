import * as z from 'zod'
import { reportSchema } from './report-schema.ts'

/** The published JSON Schema (draft 2020-12) of `report.json`, as the text of its file. */
export function jsonSchemaText(): string {
  return `${JSON.stringify(z.toJSONSchema(reportSchema, { io: 'input' }), null, 2)}\n`
}
