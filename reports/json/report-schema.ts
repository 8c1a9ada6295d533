import * as z from 'zod'
import { type RunReport, reportSchema as schemaId } from '../../conformance/model/report.ts'
import { languages } from '../../conformance/model/text.ts'

const text = z
  .object({ es: z.string(), en: z.string() })
  .meta({ id: 'Text', description: 'A sentence in every language.' })
const verdict = z.enum(['pass', 'fail', 'inconclusive', 'error', 'not-applicable']).meta({ id: 'Verdict' })
const level = z.enum(['must', 'should', 'may']).meta({ id: 'Level' })
const count = z.int().nonnegative()
const base64 = z.base64()
const way = z.enum(['to-server', 'to-client']).meta({ id: 'Way' })

const picture = z
  .object({
    bytes: base64,
    offset: count.describe('Offset of the first byte of `bytes` in the whole message.'),
    totalBytes: count,
    fields: z.array(z.object({ start: count, end: count, name: text })),
    mark: z.object({ start: count, end: count, text }).exactOptional(),
    caption: text,
  })
  .meta({ id: 'BytePicture', description: 'Bytes with fields named and a place marked; ranges exclude their end.' })

const reason = z
  .object({
    code: z.string().min(1),
    text,
    expected: text.exactOptional(),
    actual: text.exactOptional(),
    pictures: z.array(picture).exactOptional(),
    dependsOn: z.string().exactOptional().describe('Of `depends-on`: the id of the case that did not pass.'),
  })
  .meta({ id: 'Reason' })

const diagnosis = z
  .object({ id: z.string().min(1), title: text, explanation: text, advice: text, remedy: z.string().exactOptional() })
  .meta({ id: 'Diagnosis' })

const transcriptEntry = z
  .object({
    tMs: z.number().nonnegative(),
    peer: z.string(),
    direction: z.enum(['out', 'in', 'event']),
    bytes: base64,
    totalBytes: count.exactOptional(),
    event: z
      .enum([
        'open',
        'refused',
        'end-sent',
        'end-received',
        'reset-sent',
        'reset-received',
        'cut-seen',
        'cut-unseen',
        'deadline',
        'keyboard',
        'fault',
        'terminal',
        'exit',
        'restart',
      ])
      .exactOptional(),
    way: way
      .exactOptional()
      .describe(
        'Of a pair: where the bytes go; `in` is what came to the network from a program, `out` what it handed on.',
      ),
    ports: z
      .object({ harness: count, subject: count })
      .exactOptional()
      .describe('Of `open`: the ports of both ends of the connection.'),
    note: text.exactOptional(),
  })
  .meta({ id: 'TranscriptEntry' })

const cutStream = z
  .object({
    connection: count,
    way,
    totalBytes: count,
    pieces: z.array(z.object({ offset: count, bytes: base64 })),
    content: z.array(z.object({ start: count, end: count })).exactOptional(),
    cuts: z.array(
      z.object({
        offset: count,
        region: z.enum(['control', 'content']),
        outcome: z.enum(['same', 'other', 'unseen']),
      }),
    ),
  })
  .meta({ id: 'CutStream', description: 'One way of one connection of a pair: what cutting it at each place changed.' })

const requirement = z
  .object({
    id: z.string().min(1),
    level,
    text,
    source: z.object({ seed: z.string(), quote: z.string().exactOptional() }),
    claim: z.string().exactOptional(),
    verdict,
    cases: z.array(z.string()),
    note: text.exactOptional(),
    weight: z.number().nonnegative().exactOptional().describe('The points that a rubric gives for it.'),
    countedWith: z
      .string()
      .exactOptional()
      .describe('The requirement that already lost its points by the same mistake.'),
  })
  .meta({ id: 'RequirementResult' })

const caseResult = z
  .object({
    id: z.string().min(1),
    exercise: z.string(),
    role: z.enum(['server', 'client', 'pair']),
    requirements: z.array(z.string()),
    level,
    aspect: z.enum(['valid', 'invalid', 'cut', 'joined', 'concurrent', 'faulted']),
    purpose: text,
    verdict,
    reason: reason.exactOptional(),
    diagnosis: z.array(diagnosis),
    hint: text.exactOptional(),
    durationMs: z.number().nonnegative(),
    replay: z.string().describe('The shell command that runs this case again.'),
    transcript: z.array(transcriptEntry),
    artifacts: z.array(z.object({ name: z.string(), path: z.string() })),
    observations: z.array(text),
    cutMap: z.array(z.object({ offset: count, region: z.string(), outcome: z.string() })).exactOptional(),
    cutStreams: z.array(cutStream).exactOptional(),
    visibility: z
      .enum(['hidden', 'after_due_date', 'after_published'])
      .exactOptional()
      .describe('When who handed in the program may see the case; always, where it is absent.'),
  })
  .meta({ id: 'CaseResult' })

const run = z.object({
  startedAt: z.iso.datetime({ offset: true }),
  durationMs: z.number().nonnegative(),
  seed: z.number(),
  commandLine: z.string(),
  language: z.enum(languages),
  decidingLevel: level,
  environment: z.record(z.string(), z.string()),
  box: z.object({ mode: z.enum(['namespaces', 'process-group', 'off']), text }).exactOptional(),
  rubric: z
    .object({
      name: z.string(),
      sha256: z.string(),
      levels: z
        .record(z.string(), level)
        .exactOptional()
        .describe('The levels, by id, before the rubric changed them.'),
      notes: z.array(text).exactOptional(),
    })
    .exactOptional(),
  endedEarly: z.object({ cause: z.enum(['dead-subject', 'interrupted', 'max-seconds']), text }).exactOptional(),
})

const subject = z.object({
  kind: z.enum(['reference', 'target', 'server', 'client', 'pair']),
  exercise: z.string(),
  title: text,
  transport: z.enum(['tcp', 'udp']),
  address: z.string().exactOptional(),
  command: z.string().exactOptional(),
  clientCommand: z.string().exactOptional(),
  claims: z.array(z.string()),
  wire: z.string(),
  observations: z.array(text),
  terminal: z.string().exactOptional(),
})

/** The shape of `report.json`; fields that a newer version adds are let through and dropped. */
export const reportSchema = z
  .object({
    schema: z.literal(schemaId),
    tool: z.object({ name: z.literal('zocalo'), version: z.string() }),
    run,
    subject,
    verdict,
    counts: z.object({ pass: count, fail: count, inconclusive: count, error: count, notApplicable: count }),
    score: z.object({ earned: z.number().nonnegative(), possible: z.number().nonnegative() }),
    requirements: z.array(requirement),
    cases: z.array(caseResult),
  })
  .meta({ title: 'Zócalo run report', description: 'One conformance run: everything shown is rendered from it alone.' })

/** True only while the schema and `RunReport` describe the same type, optional fields included. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

/** A type without `readonly`, all the way down. */
type Mutable<T> = T extends string | number | boolean
  ? T
  : T extends readonly (infer Item)[]
    ? Mutable<Item>[]
    : { -readonly [Key in keyof T]: Mutable<T[Key]> }

true satisfies Same<Mutable<z.infer<typeof reportSchema>>, Mutable<RunReport>>
