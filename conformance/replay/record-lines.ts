import { z } from 'zod'

/** The version of the record that this program writes and reads. */
export const recordVersion = 1

/** Bytes: the number of an earlier line that holds them, or the few that they are, in base64. */
const bytes = z.union([z.number().int().nonnegative(), z.string()])
const text = z.object({ es: z.string(), en: z.string() })
const at = z.number()
const session = z.number().int().nonnegative()
const port = z.number().int().min(0).max(65_535)

const entry = z.union([
  z.object({ path: z.string(), bytes }),
  z.object({ path: z.string(), folder: z.literal(true) }),
  z.object({ path: z.string(), link: z.string() }),
])
const exit = z.object({
  code: z.number().nullable(),
  signal: z.string().nullable(),
  atMs: z.number(),
  limit: text.optional(),
})

/** One thing that happened in a try, in milliseconds since its beginning; what we did is told apart from what the program did. */
const act = z.discriminatedUnion('k', [
  // ours
  z.object({ t: at, k: z.literal('call'), s: session }),
  z.object({ t: at, k: z.literal('out'), s: session, b: bytes }),
  z.object({ t: at, k: z.enum(['end', 'reset', 'leave']), s: session }),
  z.object({ t: at, k: z.enum(['restart', 'launch', 'look']) }),
  z.object({ t: at, k: z.literal('type'), line: z.string().optional() }),
  // the program's
  z.object({ t: at, k: z.literal('open'), s: session }),
  z.object({ t: at, k: z.literal('refused'), s: session, code: z.string() }),
  z.object({ t: at, k: z.literal('taken'), s: session, n: z.number().int() }),
  z.object({ t: at, k: z.literal('in'), s: session, b: bytes }),
  z.object({ t: at, k: z.literal('fin'), s: session }),
  z.object({ t: at, k: z.literal('rst'), s: session, code: z.string() }),
  z.object({ t: at, k: z.literal('life'), l: z.number().int().nonnegative() }),
  z.object({ t: at, k: z.literal('say'), o: z.enum(['stdout', 'stderr']), b: bytes }),
  z.object({ t: at, k: z.literal('exit'), exit }),
  z.object({ t: at, k: z.literal('files'), now: z.array(entry), gone: z.array(z.string()) }),
  z.object({ t: at, k: z.literal('relay'), r: z.number().int().nonnegative(), e: z.unknown() }),
])

const life = z.object({
  host: z.string(),
  port,
  transport: z.enum(['tcp', 'udp']).optional(),
  /** The folder around that of the program, and the name of the latter; absent where somebody else started it. */
  outer: z.string().optional(),
  name: z.string().optional(),
  terminal: z.object({ all: z.string(), stdout: z.string(), stderr: z.string() }).optional(),
  exit: exit.optional(),
  /** Why it was no start. */
  dead: z.object({ text, terminal: z.string().optional() }).optional(),
})

const sessionLine = z.object({
  peer: z.string(),
  transport: z.enum(['tcp', 'udp']),
  localAddress: z.string(),
  localPort: port,
  remoteAddress: z.string(),
  remotePort: port,
  /** The port from which answers came, where it is another than the asked one. */
  answersFrom: port.optional(),
  /** The port of the door on which the program called. */
  door: port.optional(),
})

const tryLine = z.object({
  k: z.literal('try'),
  name: z.string(),
  attempt: z.number().int(),
  pace: z.object({
    answeringMs: z.number(),
    answerMs: z.number(),
    silenceMs: z.number(),
    settleMs: z.number(),
    gapMs: z.number(),
  }),
  wire: z.string(),
  /** The wire profile, where it is not a shipped one. */
  profile: z.unknown().optional(),
  unknownWire: text.optional(),
  fuzzRuns: z.number().int().optional(),
  hasQueues: z.boolean(),
  lives: z.array(life),
  sessions: z.array(sessionLine),
  doors: z.array(port),
  relays: z.array(port),
  acts: z.array(act),
  /** What was read from the kernel: when, what, the answer. */
  readings: z.array(
    z.tuple([at, z.enum(['wantedMs', 'isRunnable', 'residentBytes']), z.union([z.number(), z.boolean(), z.null()])]),
  ),
  /** What the kernel said of what was not read yet on a session, by the program or, looking `back`, by us. */
  queues: z.array(
    z.object({
      s: session,
      isBack: z.boolean(),
      t: at,
      tookMs: z.number(),
      backlog: z.object({ unreadBytes: z.number(), unsentBytes: z.number() }).optional(),
    }),
  ),
  calledOtherwise: z.boolean(),
  /** When we ourselves got no processor: from, to. Our timeouts were late then. */
  stalls: z.array(z.tuple([at, at])),
})

/** Every line of a record. */
export const recordLine = z.discriminatedUnion('k', [
  z.object({ k: z.literal('run'), version: z.number(), tool: z.string(), exercise: z.string(), seed: z.number() }),
  z.object({ k: z.literal('bytes'), n: z.number().int().nonnegative(), b: z.string() }),
  z.object({
    k: z.literal('server'),
    kind: z.enum(['reference', 'target', 'server']),
    command: z.string().optional(),
    traits: z.unknown(),
    claims: z.array(z.string()),
    files: z.array(entry).optional(),
  }),
  z.object({
    k: z.literal('client'),
    command: z.string(),
    fixedPort: port.optional(),
    told: z.array(z.enum(['file', 'name'])),
    manner: z.unknown(),
    keymap: z.unknown().optional(),
  }),
  tryLine,
  z.object({ k: z.literal('telling'), n: z.number().int().nonnegative(), telling: z.unknown() }),
  z.object({
    k: z.literal('pair'),
    name: z.string(),
    lanes: z.number().int(),
    mostCuts: z.number().optional(),
    transport: z.enum(['tcp', 'udp']),
    isTransportAllowed: z.boolean(),
    told: z.array(z.object({ key: z.string(), telling: z.number().int().optional(), thrown: z.unknown().optional() })),
    plain: z.record(z.string(), z.number().int()),
    hadTime: z.array(z.boolean()),
  }),
  /** Too much for the record: from here on this case is not in it. */
  z.object({ k: z.literal('left-out'), name: z.string() }),
])

/** One line of a record. */
export type RecordLine = z.infer<typeof recordLine>
/** One try of a case. */
export type TryLine = z.infer<typeof tryLine>
/** One thing that happened in it. */
export type RecordedAct = z.infer<typeof act>
/** A file, a folder or a link, by its path. */
export type RecordedEntry = z.infer<typeof entry>
/** Bytes in a record. */
export type RecordedBytes = z.infer<typeof bytes>
/** One pair case. */
export type PairLine = Extract<RecordLine, { k: 'pair' }>
