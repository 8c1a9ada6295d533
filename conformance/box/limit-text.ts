import type { Text } from '../model/text.ts'
import type { Limits } from './limits.ts'
import { say } from './words/say.ts'

/** What a program may have too much of. */
export type LimitId = 'processor' | 'processes' | 'memory' | 'terminal' | 'file'

const mebibyte = 1024 * 1024

/** Says which limit a program went beyond. */
export function limitText(id: LimitId, limits: Limits): Text {
  const megabytes = { memory: limits.residentBytes, terminal: limits.terminalBytes, file: limits.fileBytes }
  if (id === 'processor') return say('limit-processor', { seconds: limits.processorSeconds })
  if (id === 'processes') return say('limit-processes', { processes: limits.processes })
  return say(`limit-${id}`, { megabytes: Math.round(megabytes[id] / mebibyte) })
}
