import { z } from 'zod'
import type { Expectation, ScenarioExercise } from '../runner/scenario-exercise.ts'
import { expecting, shown } from '../runner/stream-expectation.ts'

/** Scenarios of the remote commands (assignment 002, exercise 6): a command is a datagram, and so is its answer. */
export const exercise: ScenarioExercise = {
  id: 'remote-shell',
  transport: 'udp',
  requirement: 'RS-S3',
  clientRequirement: 'RS-C1',
  framing: { kind: 'datagram' },
  wire: 'canonical',
  expectShape: {
    names: z.array(z.string().min(1)).min(1).optional(),
    lacks: z.array(z.string().min(1)).min(1).optional(),
  },
  expectation: ({ names, lacks }) =>
    names === undefined && lacks === undefined
      ? undefined
      : listing((names as string[] | undefined) ?? [], (lacks as string[] | undefined) ?? []),
  words: {},
}

/** A list in which some names are found and others are not; what stands besides the names is free. */
function listing(names: readonly string[], lacks: readonly string[]): Expectation {
  const named = (list: readonly string[]) => list.join(', ') || '—'
  return expecting(
    {
      es: `una lista con estos nombres: ${named(names)}; y sin estos: ${named(lacks)}`,
      en: `a list with these names: ${named(names)}; and without these: ${named(lacks)}`,
    },
    (body) => {
      const words = new Set(
        body
          .toString()
          .split(/[\s,'"[\]]+/)
          .map((word) => word.replace(/\/$/, '')),
      )
      const isRight = names.every((name) => words.has(name)) && !lacks.some((name) => words.has(name))
      return isRight ? { fits: true } : { fits: false, actual: shown(body) }
    },
  )
}
