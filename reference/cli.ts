import type { ExerciseCommand } from './command-line/exercise-command.ts'
import { findExercises, loadExercise } from './command-line/find-exercises.ts'
import { readArguments } from './command-line/read-arguments.ts'
import { runReference } from './command-line/run-reference.ts'

const wrongUsage = 64

const args = process.argv.slice(2)
const ids = await findExercises()
// a program that is started dozens of times in one run does not load those of the other exercises
const named = ids.filter((id) => args.includes(id))
const exercises = new Map<string, ExerciseCommand>()
for (const id of named.length === 1 ? named : ids) exercises.set(id, await loadExercise(id))

const read = readArguments(args, exercises)
if (read.kind === 'help') process.stdout.write(read.text)
else if (read.kind === 'usage') {
  process.stderr.write(`${read.text.trimEnd()}\n`)
  process.exitCode = wrongUsage
} else process.exitCode = await runReference(exercises.get(read.id) as ExerciseCommand, read.role, read.options)
