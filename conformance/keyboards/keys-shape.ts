import { z } from 'zod'
import { menuWishes } from './menu-key.ts'

const pattern = z.string().min(1).max(300)
const when = z.union([pattern, z.array(pattern).min(1).max(20)])

/** What can be typed, of which a step or an answer has one; a menu may have a text for where it does not offer it. */
const typing = {
  type: z.string().max(4000).optional(),
  answer: z.string().min(1).max(100).optional(),
  menu: z.enum(menuWishes).optional(),
}

/** One step of an act. */
export const stepSchema = z.strictObject({
  when: when.optional(),
  ...typing,
  endOfInput: z.literal(true).optional(),
  optional: z.boolean().optional(),
})

/** An answer that is given whenever it is asked for. */
export const answerSchema = z.strictObject({
  when,
  ...typing,
  times: z.int().min(1).max(100).optional(),
})

/** The keyboard of one of the two programs. */
export const keyboardSchema = z.strictObject({
  acts: z.record(z.string(), z.array(stepSchema).max(50)).optional(),
  answers: z.array(answerSchema).max(50).optional(),
})

/** A whole keys file. */
export const keysFileSchema = z.strictObject({
  exercise: z.string().min(1),
  client: keyboardSchema.optional(),
  server: keyboardSchema.optional(),
})

/** A keys file whose form is right. */
export type KeysEntry = z.infer<typeof keysFileSchema>

/** A step or an answer as a keys file writes it. */
export type TypingEntry = z.infer<typeof stepSchema>

/** The schema of keys files, for editors and other programs. */
export function keysJsonSchema(): unknown {
  return {
    ...z.toJSONSchema(keysFileSchema, { reused: 'ref' }),
    title: 'Zócalo keys file',
    description: 'What has to be typed at the programs of one submission to make them do what the exercise asks for.',
  }
}
