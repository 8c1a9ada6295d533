import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { say } from '../words/say.ts'

/** A message whose end nothing marks cannot be told from the next; said once, as advice (FP-G12). */
export const framingCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'four-parts/line/ends-are-marked',
    role: 'server',
    requirement: 'FP-G12',
    aspect: 'valid',
    dependsOn: ['four-parts/store/first-file'],
    purpose: {
      es: 'Cada mensaje dice dónde termina: las líneas con un salto de línea, las partes con el tamaño anunciado.',
      en: 'Each message tells where it ends: lines by their line end, parts by the announced size.',
    },
    run: async ({ wire }) => {
      if (wire === 'unframed')
        throw new ExpectationFailed({
          code: 'unframed-wire',
          text: say('unframed-wire'),
          expected: say('framed-expected'),
        })
    },
  },
]
