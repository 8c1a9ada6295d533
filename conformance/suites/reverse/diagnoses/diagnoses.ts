import { crashesOnDisconnect } from '../../../inherited/requests/diagnoses/crashes-on-disconnect.ts'
import { shortLineRead } from '../../../inherited/requests/diagnoses/short-line-read.ts'
import { singleClient } from '../../../inherited/requests/diagnoses/single-client.ts'
import { unframedWire } from '../../../inherited/requests/diagnoses/unframed-wire.ts'
import { spinsOnEof } from '../../../inherited/stream/diagnoses/spins-on-eof.ts'
import { waitsForOneClient } from '../../../inherited/stream/diagnoses/waits-for-one-client.ts'
import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'
import { decodesEachChunk } from './decodes-each-chunk.ts'
import { dropsAfterFirstFrame } from './drops-after-first-frame.ts'
import { lengthCountsCharacters } from './length-counts-characters.ts'
import { oneRecvPerMessage } from './one-recv-per-message.ts'
import { reversesBytes } from './reverses-bytes.ts'
import { shortHeaderRead } from './short-header-read.ts'

/** What real programs of exercise 3 do wrong; the first rule that recognises a failure names it. */
export const diagnoses: readonly DiagnosisRule[] = [
  spinsOnEof,
  unframedWire,
  singleClient,
  lengthCountsCharacters,
  reversesBytes,
  decodesEachChunk,
  dropsAfterFirstFrame,
  shortLineRead,
  shortHeaderRead,
  oneRecvPerMessage,
  waitsForOneClient,
  crashesOnDisconnect,
]
