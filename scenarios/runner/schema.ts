import { z } from 'zod'
import { levels } from '../../conformance/model/level.ts'
import type { ScenarioExercise } from './scenario-exercise.ts'

/** The most rounds of a `repeat`. */
const mostRounds = 10_000

const name = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,31}$/, 'peer-name')
const text = z.union([z.string().min(1), z.strictObject({ es: z.string().min(1), en: z.string().min(1) })])
const offset = z
  .int()
  .min(0)
  .max(16 * 1024 * 1024)

const send = z.strictObject({
  peer: name,
  message: z.unknown().optional(),
  messages: z.array(z.unknown()).min(1).max(1000).optional(),
  bytes: z
    .string()
    .regex(/^\s*([0-9A-Fa-f]{2}\s*)*$/, 'hex')
    .optional(),
  text: z.string().optional(),
  'pad-to': z
    .int()
    .min(0)
    .max(1024 * 1024)
    .optional(),
  cut: z
    .union([z.enum(['each-byte', 'each-header-byte', 'each-body-byte']), z.array(offset).min(1).max(4096)])
    .optional(),
  from: offset.optional(),
  to: offset.optional(),
})

/** The schema of everything but the steps. */
export const headSchema = z.strictObject({
  scenario: z.literal(1),
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug')
    .optional(),
  exercise: z.string(),
  title: text,
  purpose: text.optional(),
  requirement: z
    .string()
    .regex(/^[A-Z]{2}-[A-Z][0-9]+(\.[0-9]+)*$/, 'requirement')
    .optional(),
  level: z.enum(levels).optional(),
  transport: z.enum(['tcp', 'udp']).optional(),
  peers: z.array(name).min(1).max(256),
  needs: z.enum(['several', 'at-once']).optional(),
  start: z.literal('fresh').optional(),
  steps: z.array(z.unknown()).min(1),
})

/** What each verb may be given; the steps inside `repeat` and `parallel` are left to the caller. */
export function verbSchemas({ expectShape }: Pick<ScenarioExercise, 'expectShape'>, step: z.ZodType = z.unknown()) {
  return {
    connect: name,
    send,
    expect: z.strictObject({ peer: name, message: z.unknown().optional(), ...expectShape }),
    'expect-close': z.union([name, z.strictObject({ peer: name, how: z.enum(['fin', 'reset', 'any']).optional() })]),
    'expect-silence': name,
    end: name,
    reset: name,
    'stop-reading': name,
    'resume-reading': name,
    pause: z.strictObject({ gaps: z.int().min(1).max(200), because: z.string().min(1) }),
    restart: z.literal('server'),
    'file-exists': z.string().regex(/^(?!\/)(?!.*(^|\/)\.\.(\/|$))(?!.*\0).+$/, 'inner-path'),
    note: text,
    repeat: z.strictObject({ times: z.int().min(1).max(mostRounds), steps: z.array(step).min(1) }),
    parallel: z.array(step).min(2).max(256),
  } as const satisfies Record<string, z.ZodType>
}

/** The whole schema of the scenarios of `exercises`, for editors and other programs. */
export function scenarioJsonSchema(exercises: Iterable<ScenarioExercise>): unknown {
  const [first, ...rest] = [...exercises].map(scenarioSchema)
  if (!first) throw new Error('there is no exercise to write scenarios for')
  return {
    ...z.toJSONSchema(z.discriminatedUnion('exercise', [first, ...rest])),
    title: 'Zócalo scenario',
    description: 'A scripted session for a socket program: named peers and what they do, in order.',
  }
}

/** The schema of the scenarios of one exercise, its steps included. */
export function scenarioSchema(exercise: ScenarioExercise) {
  const step: z.ZodType = z.lazy(() => steps)
  const verbs = Object.entries(verbSchemas(exercise, step)).map(([verb, schema]) => z.strictObject({ [verb]: schema }))
  const steps = z.union(verbs)
  return headSchema.extend({ exercise: z.literal(exercise.id), steps: z.array(step).min(1) })
}
