import { tmpdir } from 'node:os'
import type { Text } from '../model/text.ts'
import type { Box } from './box.ts'
import { type Limits, limitWords } from './limits.ts'
import { say, sayWith } from './words/say.ts'

/** A box where namespaces are not to be had, or with no `reason` not wanted: a process group, a private folder, limits. */
export function plainBox(limits: Limits, reason?: Text): Box {
  return {
    mode: reason === undefined ? 'off' : 'process-group',
    told: reason === undefined ? say('box-off') : sayWith('box-fallback', { reason }),
    limits,
    roomFor: async () => tmpdir(),
    wrap: (start) => {
      const [file, ...words] = [...limitWords(limits), start.file, ...start.words] as [string, ...string[]]
      return { ...start, file, words }
    },
    openNetwork: async () => undefined,
  }
}
