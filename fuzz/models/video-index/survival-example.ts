import fc, { type Arbitrary } from 'fast-check'
import { type Corruption, corrupt, corruptions } from '../../engine/corruptions.ts'

/** The client that sends what nobody should send. */
export const hurtfulName = 'mora'

/** Bytes that are no proper command, and what their sender does next. */
export interface SurvivalExample {
  readonly damage:
    | { readonly command: string; readonly corruptions: readonly Corruption[] }
    | { readonly bytes: Uint8Array }
    | { readonly words: readonly string[] }
  readonly ending: 'end' | 'reset' | 'stay'
}

const commands = ['INSC ana 127.0.0.1 1030', 'VIDEOS ana 2 ñandú.mp4 b.mp4', 'INFO', 'DESCARGAR ñandú.mp4']
const words = [
  'INSC',
  'VIDEOS',
  'INFO',
  'DESCARGAR',
  'insc',
  '',
  ' ',
  '\n',
  '\0',
  '-1',
  '999999999999',
  '..',
  'ñ',
  '🎬',
]

/** Damaged commands, bytes of any kind, and words in any order and number. */
export function survivalExamples(): Arbitrary<SurvivalExample> {
  return fc.record({
    damage: fc.oneof(
      fc.record({ command: fc.constantFrom(...commands), corruptions: corruptions() }),
      fc.record({ bytes: fc.uint8Array({ minLength: 1, maxLength: 1500 }) }),
      fc.record({ words: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }) }),
    ),
    ending: fc.constantFrom('end' as const, 'reset' as const, 'stay' as const),
  })
}

/** What travels; never nothing, for nothing cannot be sent. */
export function damagedBytes({ damage }: SurvivalExample): Buffer {
  const bytes =
    'command' in damage
      ? corrupt(Buffer.from(damage.command), damage.corruptions)
      : 'bytes' in damage
        ? Buffer.from(damage.bytes)
        : Buffer.from(damage.words.join(' '))
  return bytes.length > 0 ? bytes : Buffer.from(' ')
}
