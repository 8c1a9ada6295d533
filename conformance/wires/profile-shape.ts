import { z } from 'zod'

const template = z.string().min(1).max(4000)
const pattern = z.string().min(1).max(300)
const patterns = z.union([pattern, z.array(pattern).min(1).max(20)])

/** What `from` may say. */
const role = z.enum(['client', 'server'])

/** A framing that has a name. */
export const namedFramingSchema = z.enum(['raw', 'line', 'datagram', 'end-of-stream'])

/** The same of one text, whose length an earlier `{size}` may have said. */
export const namedTextFramingSchema = z.enum(['raw', 'line', 'datagram', 'end-of-stream', 'size'])

/** A number before each text says its length. */
export const lengthFramingSchema = z.strictObject({
  length: z.int().min(1).max(8),
  order: z.enum(['big', 'little']).optional(),
})

/** Some bytes after each text mark its end. */
export const markerFramingSchema = z.strictObject({ marker: z.string().min(1).max(100) })

/** A piece that is one text. */
export const textSchema = z.strictObject({
  text: z.string().max(4000),
  from: role.optional(),
  match: patterns.optional(),
  optional: z.boolean().optional(),
  framing: z.unknown().optional(),
})

/** What stands inside `blocks`. */
export const blocksSchema = z.strictObject({
  text: template,
  bytes: z
    .int()
    .min(1)
    .max(1024 * 1024),
  ack: z.union([template, z.strictObject({ text: template, match: patterns.optional() })]).optional(),
  empty: z.boolean().optional(),
  framing: z.unknown().optional(),
})

/** A piece that is one text for each name of a list. */
export const eachSchema = z.strictObject({ each: template, from: role.optional(), framing: z.unknown().optional() })

/** Everything but the inside of framings and messages. */
export const headSchema = z.strictObject({
  exercise: z.string().min(1),
  title: z.union([z.string().min(1), z.strictObject({ es: z.string().min(1), en: z.string().min(1) })]),
  framing: z.unknown(),
  ignore: z.array(pattern).max(20).optional(),
  repeat: z.strictObject({ everyMs: z.int().min(10).max(60_000), times: z.int().min(1).max(100) }).optional(),
  keyboard: z.record(z.string(), template).optional(),
  messages: z.record(z.string(), z.unknown()),
})

const framing = z.union([namedFramingSchema, lengthFramingSchema, markerFramingSchema])
const ownFraming = {
  framing: z.union([namedTextFramingSchema, lengthFramingSchema, markerFramingSchema]).optional(),
}
const piece = z.union([
  template,
  textSchema.extend(ownFraming),
  z.strictObject({ blocks: blocksSchema.extend(ownFraming) }),
  eachSchema.extend(ownFraming),
])

/** A whole profile file. */
const profileFileSchema = headSchema.extend({
  framing,
  messages: z.record(z.string(), z.union([piece, z.array(piece).min(1)])),
})

/** A framing as a profile file writes it. */
export type FramingEntry = z.infer<typeof framing> | 'size'

/** A piece of a message as a profile file writes it. */
export type PieceEntry = z.infer<typeof piece>

/** A profile file whose form is right. */
export type ProfileFile = z.infer<typeof profileFileSchema>

/** The schema of wire profiles, for editors and other programs. */
export function profileJsonSchema(): unknown {
  return {
    ...z.toJSONSchema(profileFileSchema, { reused: 'ref' }),
    title: 'Zócalo wire profile',
    description: 'How the programs of one course or one student write the messages of an exercise.',
  }
}
