import { ExpectationFailed } from '../../model/outcome-errors.ts'
import type { TestCase } from '../../model/test-case.ts'
import type { Text } from '../../model/text.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { say } from '../../words/say.ts'

const purpose: Text = {
  es: 'Cada mensaje dice dónde termina: con un salto de línea, con su tamaño o al cerrar el envío.',
  en: 'Each message tells where it ends: by a line end, by its size, or by the end of the sending side.',
}

/** A message whose end nothing marks cannot be told from half of it; said once, as advice (G12). */
export function endsAreMarked(exercise: string, prefix: string, dependsOn: readonly string[]): TestCase<ServerContext> {
  return {
    id: `${exercise}/framing/ends-are-marked`,
    role: 'server',
    requirement: `${prefix}-G12`,
    aspect: 'valid',
    dependsOn,
    purpose,
    run: async ({ profile }) => {
      const parts = [...(profile?.messages.values() ?? [])].flat()
      if (parts.some(({ framing }) => framing.kind === 'raw'))
        throw new ExpectationFailed({
          code: 'unframed-wire',
          text: say('unframed-wire'),
          expected: say('framed-expected'),
        })
    },
  }
}
