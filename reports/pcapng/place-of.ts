import type { JudgedRole } from '../../conformance/model/requirement.ts'
import type { TranscriptEntry } from '../../conformance/model/transcript.ts'
import type { Side } from './conversation.ts'

/** Which connection is meant: the only one, or of a pair that of its client to the network or that of the network to its server. */
export type Leg = 'direct' | 'client' | 'server'

/** On which connection something happened, and whose move it was. */
export function placeOf(entry: TranscriptEntry, role: JudgedRole): { readonly leg: Leg; readonly from: Side } {
  const { way, direction, event } = entry
  const isOurs = direction === 'out' || event === 'end-sent' || event === 'reset-sent'
  if (way !== undefined) {
    const from = way === 'to-server' ? 'caller' : 'called'
    // what the network does to the bytes shows where it hands them on
    const isAfterNetwork = direction === 'out' || event === 'cut-seen' || event === 'cut-unseen' || event === 'fault'
    return { leg: (way === 'to-server') === isAfterNetwork ? 'server' : 'client', from }
  }
  if (role === 'pair') return { leg: 'client', from: isOurs ? 'called' : 'caller' }
  return { leg: 'direct', from: (role === 'client') === isOurs ? 'called' : 'caller' }
}
