import { z } from 'zod'
import { levels } from '../model/level.ts'

const weight = z.number().min(0).max(1000)
const visibility = z.enum(['visible', 'hidden', 'after_due_date', 'after_published'])

/** What is said about one requirement. */
export const requirementSchema = z.strictObject({
  weight: weight.optional().describe('Points, or its share of them where `points` is given.'),
  level: z.enum(levels).optional().describe('The level that it has in this hand-out.'),
  visibility: visibility.optional().describe('When the student may see its cases.'),
})

/** What is said about the cases that a pattern matches. */
export const casesSchema = z.strictObject({ visibility })

/** The weights of the requirements that are not named, by their level. */
export const weightsSchema = z.strictObject({
  must: weight.optional(),
  should: weight.optional(),
  may: weight.optional(),
})

/** A whole rubric file. */
export const rubricFileSchema = z.strictObject({
  exercise: z.string().min(1),
  name: z.string().min(1).max(200).describe('What reports call it.'),
  points: z.number().min(0.01).max(10_000).optional().describe('What everything together is worth.'),
  weights: weightsSchema.optional(),
  requirements: z.record(z.string(), requirementSchema).optional(),
  cases: z.record(z.string(), casesSchema).optional().describe('By id, in which * stands for anything.'),
})

/** A rubric file whose form is right. */
export type RubricFile = z.infer<typeof rubricFileSchema>

/** The file beside a rubric that says what was frozen when it was handed out. */
export const frozenSchema = z.object({
  tool: z.string(),
  rubric: z.string(),
  requirements: z.record(z.string(), z.object({ level: z.enum(levels), weight })),
  cases: z.record(z.string(), z.enum(levels)),
})

/** The schema of rubric files, for editors and other programs. */
export function rubricJsonSchema(): unknown {
  return {
    ...z.toJSONSchema(rubricFileSchema, { reused: 'ref' }),
    title: 'Zócalo rubric',
    description: 'What the requirements of an exercise are worth in one hand-out, and what the student is not shown.',
  }
}
