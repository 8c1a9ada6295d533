import { decodesEachChunk } from '../../../inherited/chat/diagnoses/decodes-each-chunk.ts'
import { doesNotTell } from '../../../inherited/chat/diagnoses/does-not-tell.ts'
import { ignoresTurns } from '../../../inherited/chat/diagnoses/ignores-turns.ts'
import { oneRecvPerMessage } from '../../../inherited/chat/diagnoses/one-recv-per-message.ts'
import { unframedWire } from '../../../inherited/chat/diagnoses/unframed-wire.ts'
import { spinsOnEof } from '../../../inherited/stream/diagnoses/spins-on-eof.ts'
import { wrongTransport } from '../../../inherited/stream/diagnoses/wrong-transport.ts'
import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** What programs of the chat over TCP do wrong; the first rule that recognises a failure names it. */
export const diagnoses: readonly DiagnosisRule[] = [
  wrongTransport,
  spinsOnEof,
  unframedWire,
  ignoresTurns,
  doesNotTell,
  oneRecvPerMessage,
  decodesEachChunk,
]
