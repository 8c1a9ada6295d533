import type { TestCase } from '../../conformance/model/test-case.ts'
import type { ServerContext } from '../../conformance/runner/server-context.ts'
import { cutInvariance, modelEquality } from './simple-ftp/ftp-cases.ts'

/** The properties of the simple FTP. */
export const cases: readonly TestCase<ServerContext>[] = [cutInvariance, modelEquality]
