import type { Keymap } from './keymap.ts'
import type { KeysPart } from './read-keys.ts'

/** The keymap of an exercise with what a keys file says: its answers come first, and its acts replace those of the same name. */
export function mergeKeymap(base: Keymap, part: KeysPart): Keymap {
  return { standing: [...part.answers, ...base.standing], acts: { ...base.acts, ...part.acts } }
}
