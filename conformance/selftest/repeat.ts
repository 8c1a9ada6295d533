import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import type { Role } from '../model/requirement.ts'
import { exerciseIds } from '../runner/find-suites.ts'
import { type JudgedProgram, judgeClient, judgeServer } from './fixtures/judge-program.ts'
import { pythonExamples } from './fixtures/python-examples.ts'
import { referenceProgram } from './fixtures/reference-program.ts'

/** A program that is right, and what became of judging it again and again. */
interface Subject {
  readonly title: string
  readonly role: Role
  readonly program: JudgedProgram
  passed: number
  undecided: number
  readonly accusations: string[]
}

const usage = `pnpm selftest [--repeat N] [--exercise ID]… [--programs references|examples|all] [--busy N] [--jobs N] [--max-seconds N]

Judges programs that are right, again and again, and tells whether any was ever accused.
--busy N keeps N processor cores occupied meanwhile.`

const known = await exerciseIds()
const { repeat, exercises, programs, busy, jobs, maxSeconds } = readArguments()
const until = performance.now() + maxSeconds * 1000
const loops = Array.from({ length: busy }, () => new Worker('for (;;);', { eval: true }))
const subjects = await correctPrograms()
process.stdout.write(`${subjects.length} programs, ${repeat} times, ${busy} busy loops\n`)

// one queue for all rounds: nobody waits for the slowest of a round
const waiting = Array.from({ length: repeat }, () => subjects).flat()
const total = waiting.length
await Promise.all(Array.from({ length: jobs }, () => work()))
const judged = total - waiting.length

for (const loop of loops) await loop.terminate()
for (const { title, passed, undecided, accusations } of subjects) {
  process.stdout.write(`${title}: ${passed} passed${undecided > 0 ? `, ${undecided} undecided` : ''}\n`)
  for (const accusation of accusations) process.stdout.write(`  ${accusation}\n`)
}
process.stdout.write(`${judged} of ${total} judged: ${soFar()}\n`)
process.exitCode = subjects.some(({ accusations }) => accusations.length > 0) || judged < total ? 1 : 0

async function work(): Promise<void> {
  while (performance.now() < until) {
    const subject = waiting.shift()
    if (!subject) return
    await judgeOnce(subject)
    const done = total - waiting.length
    if (done % subjects.length === 0) process.stdout.write(`${done} of ${total} judged: ${soFar()}\n`)
  }
}

function soFar(): string {
  const accused = subjects.reduce((sum, { accusations }) => sum + accusations.length, 0)
  const undecided = subjects.reduce((sum, each) => sum + each.undecided, 0)
  return `${accused} accusations, ${undecided} undecided`
}

async function judgeOnce(subject: Subject): Promise<void> {
  const judge = subject.role === 'server' ? judgeServer : judgeClient
  const { cases, verdict } = await judge({ ...subject.program, jobs: 2 })
  const accusations = cases.filter((each) => each.verdict === 'fail' || each.verdict === 'error')
  for (const { id, verdict: how, reason } of accusations)
    subject.accusations.push(`${how} ${id}: ${reason?.text.en ?? ''} ${reason?.actual?.en ?? ''}`.trim())
  if (accusations.length > 0) return
  if (verdict === 'pass') subject.passed++
  else subject.undecided++
}

async function correctPrograms(): Promise<Subject[]> {
  const judged = (title: string, role: Role, program: JudgedProgram): Subject => ({
    title: `${program.exercise} ${role}: ${title}`,
    role,
    program,
    passed: 0,
    undecided: 0,
    accusations: [],
  })
  const references = await Promise.all(
    exercises.flatMap((exercise) =>
      (['server', 'client'] as const).map(async (role) =>
        judged('reference', role, await referenceProgram(exercise, role)),
      ),
    ),
  )
  const examples = (await pythonExamples())
    .filter(({ isCorrect, program }) => isCorrect && exercises.includes(program.exercise))
    .map(({ name, role, program }) => judged(name, role, program))
  return [...(programs === 'examples' ? [] : references), ...(programs === 'references' ? [] : examples)]
}

function readArguments() {
  const { values } = parsed()
  if (values.help) {
    process.stdout.write(`${usage}\n`)
    process.exit(0)
  }
  return {
    repeat: count('repeat', values.repeat),
    exercises: (values.exercise ?? known).map((id) => oneOf('exercise', id, known)),
    programs: oneOf('programs', values.programs, ['references', 'examples', 'all']),
    busy: count('busy', values.busy),
    jobs: count('jobs', values.jobs),
    maxSeconds: count('max-seconds', values['max-seconds']),
  }
}

function parsed() {
  try {
    return parseArgs({
      options: {
        repeat: { type: 'string', default: '1' },
        exercise: { type: 'string', multiple: true },
        programs: { type: 'string', default: 'all' },
        busy: { type: 'string', default: '0' },
        jobs: { type: 'string', default: '2' },
        'max-seconds': { type: 'string', default: '36000' },
        help: { type: 'boolean', default: false },
      },
    })
  } catch (problem) {
    throw wrongUsage(problem instanceof Error ? problem.message : String(problem))
  }
}

function count(flag: string, given: string): number {
  const number = Number(given)
  if (!Number.isInteger(number) || number < 0) throw wrongUsage(`--${flag} takes a whole number, not “${given}”`)
  return number
}

function oneOf<T extends string>(flag: string, given: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === given)
  if (found === undefined) throw wrongUsage(`--${flag}: “${given}” is none of ${allowed.join(', ')}`)
  return found
}

/** Ends the program: what was typed makes no sense. */
function wrongUsage(problem: string): never {
  process.stderr.write(`${problem}\n\n${usage}\n`)
  process.exit(64)
}
