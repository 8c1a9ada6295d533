import { spinsOnEof } from '../../../inherited/stream/diagnoses/spins-on-eof.ts'
import { wrongTransport } from '../../../inherited/stream/diagnoses/wrong-transport.ts'
import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'
import { acksTooEarly } from './acks-too-early.ts'
import { appendsInsteadOfReplacing } from './appends-instead-of-replacing.ts'
import { crashesOnDisconnect } from './crashes-on-disconnect.ts'
import { decodesEachChunk } from './decodes-each-chunk.ts'
import { endsAfterOneFile } from './ends-after-one-file.ts'
import { extensionCase } from './extension-case.ts'
import { halfAcknowledgement } from './half-acknowledgement.ts'
import { leavesHalfFile } from './leaves-half-file.ts'
import { losesRemainder } from './loses-remainder.ts'
import { oneRecvPerMessage } from './one-recv-per-message.ts'
import { onlyTopFolder } from './only-top-folder.ts'
import { pathEscape } from './path-escape.ts'
import { sendsWithoutWaiting } from './sends-without-waiting.ts'
import { shortLineRead } from './short-line-read.ts'
import { singleClient } from './single-client.ts'
import { textModeFile } from './text-mode-file.ts'
import { trustsClaimedAddress } from './trusts-claimed-address.ts'
import { unframedWire } from './unframed-wire.ts'
import { waitsForOneClient } from './waits-for-one-client.ts'

/** What real programs of assignment 004 do wrong; the first rule that recognises a failure names it. */
export const diagnoses: readonly DiagnosisRule[] = [
  wrongTransport,
  spinsOnEof,
  unframedWire,
  singleClient,
  waitsForOneClient,
  losesRemainder,
  appendsInsteadOfReplacing,
  textModeFile,
  acksTooEarly,
  oneRecvPerMessage,
  shortLineRead,
  decodesEachChunk,
  endsAfterOneFile,
  pathEscape,
  trustsClaimedAddress,
  leavesHalfFile,
  crashesOnDisconnect,
  sendsWithoutWaiting,
  extensionCase,
  onlyTopFolder,
  halfAcknowledgement,
]
