import { crashesOnDisconnect } from '../../../inherited/requests/diagnoses/crashes-on-disconnect.ts'
import { shortLineRead } from '../../../inherited/requests/diagnoses/short-line-read.ts'
import { unframedWire } from '../../../inherited/requests/diagnoses/unframed-wire.ts'
import { spinsOnEof } from '../../../inherited/stream/diagnoses/spins-on-eof.ts'
import { waitsForOneClient } from '../../../inherited/stream/diagnoses/waits-for-one-client.ts'
import { wrongTransport } from '../../../inherited/stream/diagnoses/wrong-transport.ts'
import { uploadDiagnoses } from '../../../inherited/upload/diagnoses/upload-diagnoses.ts'
import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'
import { oneRecvPerMessage } from './one-recv-per-message.ts'

/** What real programs of exercise 2 over TCP do wrong; the first rule that recognises a failure names it. */
export const diagnoses: readonly DiagnosisRule[] = [
  wrongTransport,
  spinsOnEof,
  unframedWire,
  ...uploadDiagnoses,
  oneRecvPerMessage,
  shortLineRead,
  waitsForOneClient,
  {
    ...crashesOnDisconnect,
    recognise: (failure) => failure.reason.code !== 'old-file-lost' && crashesOnDisconnect.recognise(failure),
  },
]
