import * as z from 'zod'
import { languages } from '../../conformance/model/text.ts'
import { aspects } from '../summary/coverage.ts'
import { coverageSchemaId } from './coverage-report.ts'

const count = z.int().nonnegative()
const text = z
  .object({ es: z.string(), en: z.string() })
  .meta({ id: 'Text', description: 'A sentence in every language.' })
const verdict = z.enum(['pass', 'fail', 'inconclusive', 'error', 'not-applicable']).meta({ id: 'Verdict' })
const lineCount = { lines: count, covered: count }

const file = z
  .object({
    path: z.string().min(1),
    room: z.string().min(1),
    ...lineCount,
    uncovered: z
      .array(z.tuple([z.int().positive(), z.int().positive()]))
      .describe('First and last line of each stretch.'),
    page: z.string().exactOptional(),
  })
  .meta({ id: 'File' })

const threshold = z
  .object({
    id: z.enum(['server', 'codecs']),
    exercise: z.string().exactOptional(),
    minimum: z.number().min(0).max(100),
    ...lineCount,
    reached: z.boolean(),
    files: z.array(z.string()),
  })
  .meta({ id: 'Threshold' })

const cell = z
  .object({
    aspect: z.enum(aspects),
    state: z.enum(['judged', 'pairs-only', 'not-applicable', 'cannot', 'elsewhere', 'open']),
    cases: z.array(z.string()),
    pairCases: z.array(z.string()),
    verdict: verdict.exactOptional(),
    reason: text.exactOptional(),
  })
  .meta({ id: 'Cell', description: 'One requirement under one aspect.' })

const exercise = z
  .object({
    exercise: z.string().min(1),
    title: text,
    verdict,
    rows: z.array(
      z.object({
        id: z.string().min(1),
        level: z.enum(['must', 'should', 'may']),
        text,
        cells: z.array(cell).length(aspects.length),
      }),
    ),
  })
  .meta({ id: 'Exercise' })

/** What `coverage.json` holds. */
export const coverageSchema = z
  .object({
    schema: z.literal(coverageSchemaId),
    tool: z.object({ name: z.literal('zocalo'), version: z.string() }),
    run: z.object({
      startedAt: z.iso.datetime({ offset: true }),
      durationMs: z.number().nonnegative(),
      language: z.enum(languages),
      node: z.string(),
      steps: z.array(
        z.object({ id: z.enum(['tests', 'self-check']), durationMs: z.number().nonnegative(), exitCode: z.int() }),
      ),
      changed: z.array(z.string()),
    }),
    lines: z.object({
      ...lineCount,
      rooms: z.array(z.object({ room: z.string(), files: count, ...lineCount })),
      files: z.array(file),
    }),
    thresholds: z.array(threshold),
    protocol: z.object({
      cells: z.object({
        judged: count,
        'pairs-only': count,
        'not-applicable': count,
        cannot: count,
        elsewhere: count,
        open: count,
      }),
      exercises: z.array(exercise),
    }),
  })
  .meta({ title: 'Coverage of Zócalo' })

/** The published JSON Schema (draft 2020-12) of `coverage.json`, as the text of its file. */
export function coverageSchemaText(): string {
  return `${JSON.stringify(z.toJSONSchema(coverageSchema, { io: 'input' }), null, 2)}\n`
}
