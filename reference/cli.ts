import type { ExerciseCommand } from './command-line/exercise-command.ts'
import { findExercises, loadExercise } from './command-line/find-exercises.ts'
import { readArguments } from './command-line/read-arguments.ts'
import { runReference } from './command-line/run-reference.ts'

const wrongUsage = 64

const ids = await findExercises()
const exercises = new Map<string, ExerciseCommand>()
for (const id of ids) exercises.set(id, await loadExercise(id))

const read = readArguments(process.argv.slice(2), exercises)
if (read.kind === 'help') process.stdout.write(read.text)
else if (read.kind === 'usage') {
  process.stderr.write(`${read.text.trimEnd()}\n`)
  process.exitCode = wrongUsage
} else process.exitCode = await runReference(exercises.get(read.id) as ExerciseCommand, read.role, read.options)
