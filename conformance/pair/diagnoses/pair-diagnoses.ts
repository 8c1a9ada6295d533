import type { DiagnosisRule } from '../../runner/diagnosis-rule.ts'
import { crashesOnDisconnect } from './crashes-on-disconnect.ts'
import { decodesEachChunk } from './decodes-each-chunk.ts'
import { deletesBeforeReceipt } from './deletes-before-receipt.ts'
import { keepsHalfFile } from './keeps-half-file.ts'
import { noRetransmission } from './no-retransmission.ts'
import { oneRecvPerMessage } from './one-recv-per-message.ts'
import { overwritesWithoutAsking } from './overwrites-without-asking.ts'
import { storesInOrderOfArrival } from './stores-in-order-of-arrival.ts'
import { takesRepeatsForNew } from './takes-repeats-for-new.ts'
import { unframedWire } from './unframed-wire.ts'

/** The mistakes that pairs of any exercise show; the first that fits is named. */
export const pairDiagnoses: readonly DiagnosisRule[] = [
  decodesEachChunk,
  deletesBeforeReceipt,
  overwritesWithoutAsking,
  keepsHalfFile,
  oneRecvPerMessage,
  unframedWire,
  storesInOrderOfArrival,
  noRetransmission,
  takesRepeatsForNew,
  crashesOnDisconnect,
]
