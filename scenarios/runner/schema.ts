import { z } from 'zod'
import { levels } from '../../conformance/model/level.ts'
import type { Role } from '../../conformance/model/requirement.ts'
import { contentName, contentRefSchema, contentSchema } from './content.ts'
import { patternSchema } from './pattern.ts'
import type { ScenarioExercise } from './scenario-exercise.ts'
import { datagramExpectShape, streamExpectShape } from './stream-expectation.ts'

/** The most rounds of a `repeat`. */
const mostRounds = 10_000

const name = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,31}$/, 'peer-name')
const text = z.union([z.string().min(1), z.strictObject({ es: z.string().min(1), en: z.string().min(1) })])
const innerPath = z.string().regex(/^(?!\/)(?!.*(^|\/)\.\.(\/|$))(?!.*\0).+$/, 'inner-path')
const fileName = z.string().regex(/^[^/\0]+$/, 'file-name')
const offset = z
  .int()
  .min(0)
  .max(16 * 1024 * 1024)

const delivery = {
  bytes: z
    .string()
    .regex(/^\s*([0-9A-Fa-f]{2}\s*)*$/, 'hex')
    .optional(),
  text: z.string().optional(),
  from: offset.optional(),
  to: offset.optional(),
}

const framedSend = z.strictObject({
  peer: name,
  message: z.unknown().optional(),
  messages: z.array(z.unknown()).min(1).max(1000).optional(),
  ...delivery,
  'pad-to': z
    .int()
    .min(0)
    .max(1024 * 1024)
    .optional(),
  cut: z
    .union([z.enum(['each-byte', 'each-header-byte', 'each-body-byte']), z.array(offset).min(1).max(4096)])
    .optional(),
})

const datagramSend = z.strictObject({
  peer: name,
  content: contentRefSchema.optional(),
  prefix: z.string().min(1).optional(),
  ...delivery,
})

const streamSend = datagramSend.extend({
  line: z.string().optional(),
  cut: z.union([z.literal('each-byte'), z.array(offset).min(1).max(4096)]).optional(),
})

const filePlace = { path: innerPath.optional(), name: fileName.optional(), in: fileName.optional() }

const sharedHead = {
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
  wire: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug')
    .optional(),
}

const datagramNumbers = z.array(z.int().min(1).max(100_000)).min(1).max(1000)

const networkFault = z.strictObject({
  peer: name,
  direction: z.enum(['there', 'back']).optional(),
  lose: datagramNumbers.optional(),
  repeat: datagramNumbers.optional(),
  'hold-back': datagramNumbers.optional(),
  behind: z.int().min(1).max(64).optional(),
  delay: datagramNumbers.optional(),
  gaps: z.int().min(1).max(200).optional(),
})

const surroundings = {
  network: z.array(networkFault).min(1).max(256).optional(),
  contents: z.record(contentName, contentSchema).optional(),
  files: z.record(innerPath, contentRefSchema).optional(),
  steps: z.array(z.unknown()).min(1),
}

/** The schema of everything but the steps, of a scenario for a server. */
export const headSchema = z.strictObject({
  ...sharedHead,
  role: z.literal('server').optional(),
  peers: z
    .array(
      z.union([
        name,
        z.strictObject({ name, from: z.string().regex(/^127(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}$/, 'loopback') }),
      ]),
    )
    .min(1)
    .max(256),
  needs: z.enum(['several', 'at-once']).optional(),
  start: z.literal('fresh').optional(),
  ...surroundings,
})

/** The same of a scenario for a client. */
export const clientHeadSchema = z.strictObject({
  ...sharedHead,
  role: z.literal('client'),
  servers: z
    .array(z.union([name, z.strictObject({ name, closed: z.literal(true) })]))
    .min(1)
    .max(16),
  terminal: z.enum(['pipe', 'pty']).optional(),
  ...surroundings,
})

/** What each verb may be given; the steps inside `repeat` and `parallel` are left to the caller. */
export function verbSchemas(
  { expectShape, framing }: Pick<ScenarioExercise, 'expectShape'> & Partial<Pick<ScenarioExercise, 'framing'>>,
  step: z.ZodType = z.unknown(),
) {
  const [send, shared] = shapesOf[framing?.kind ?? 'length']
  return {
    connect: name,
    accept: z.union([name, z.strictObject({ server: name, as: name })]),
    send,
    expect: z.strictObject({ peer: name, ...shared, ...expectShape }),
    'expect-close': z.union([name, z.strictObject({ peer: name, how: z.enum(['fin', 'reset', 'any']).optional() })]),
    'expect-silence': name,
    end: name,
    reset: name,
    'stop-reading': name,
    'resume-reading': name,
    pause: z.strictObject({ gaps: z.int().min(1).max(200), because: z.string().min(1) }),
    restart: z.literal('server'),
    'file-exists': innerPath,
    'expect-file': z.strictObject({
      ...filePlace,
      equals: contentRefSchema.optional(),
      matches: patternSchema.optional(),
    }),
    'expect-no-file': z.union([innerPath, z.strictObject(filePlace)]),
    type: z
      .string()
      .max(4000)
      .regex(/^[^\r\n]*$/, 'one-line'),
    open: name,
    'end-keyboard': z.literal('program'),
    'expect-terminal': z.union([
      z.string().min(1),
      z.strictObject({ matches: patternSchema.optional(), lacks: z.string().min(1).optional() }),
    ]),
    'expect-exit': z.union([z.enum(['any', 'eventually']), z.int().min(0).max(255)]),
    note: text,
    repeat: z.strictObject({ times: z.int().min(1).max(mostRounds), steps: z.array(step).min(1) }),
    parallel: z
      .array(z.union([step, z.array(step).min(1)]))
      .min(2)
      .max(256),
    each: z.strictObject({ of: z.array(name).min(1).max(256).optional(), steps: z.array(step).min(1) }),
  } as const satisfies Record<string, z.ZodType>
}

const shapesOf = {
  length: [framedSend, { message: z.unknown().optional() }],
  stream: [streamSend, streamExpectShape],
  datagram: [datagramSend, datagramExpectShape],
} as const

/** The whole schema of the scenarios of `exercises`, for editors and other programs. */
export function scenarioJsonSchema(exercises: Iterable<ScenarioExercise>): unknown {
  const all = [...exercises].flatMap((exercise) => {
    const step = stepSchema(exercise)
    return [scenarioSchema(exercise, 'server', step), scenarioSchema(exercise, 'client', step)]
  })
  if (all.length === 0) throw new Error('there is no exercise to write scenarios for')
  return {
    ...z.toJSONSchema(z.union(all), { reused: 'ref' }),
    title: 'Zócalo scenario',
    description: 'A scripted session for a socket program: named peers and what they do, in order.',
  }
}

/** The schema of the scenarios of one exercise, its steps included. */
export function scenarioSchema(
  exercise: ScenarioExercise,
  role: Role = 'server',
  step: z.ZodType = stepSchema(exercise),
): z.ZodType {
  const more = { exercise: z.literal(exercise.id), steps: z.array(step).min(1) }
  return role === 'client' ? clientHeadSchema.extend(more) : headSchema.extend(more)
}

function stepSchema(exercise: ScenarioExercise): z.ZodType {
  const step: z.ZodType = z.lazy(() => steps)
  const verbs = Object.entries(verbSchemas(exercise, step)).map(([verb, schema]) => z.strictObject({ [verb]: schema }))
  const steps = z.union(verbs)
  return step
}
