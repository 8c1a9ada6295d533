import { boxLaunch } from './box-launch.ts'
import { canvasRun } from './canvas-run.ts'
import { cutCases } from './cut-cases.ts'
import { decoding } from './decoding.ts'
import { fuzzExamples } from './fuzz-examples.ts'
import { htmlReport } from './html-report.ts'
import type { Measurement } from './measurement.ts'
import { pairProxy } from './pair-proxy.ts'
import { pairRun } from './pair-run.ts'
import { pickle } from './pickle.ts'
import { scenarioSteps } from './scenario-steps.ts'
import { uploadCopy } from './upload-copy.ts'
import { uploadDatagrams } from './upload-datagrams.ts'

/** Everything that is measured, in order: what must be cold comes first. */
export const measurements: readonly Measurement[] = [
  htmlReport,
  decoding,
  pickle,
  scenarioSteps,
  cutCases,
  uploadCopy,
  uploadDatagrams,
  pairProxy,
  pairRun,
  fuzzExamples,
  boxLaunch,
  canvasRun,
]
