import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Starts the selftest of the judge first: its files take minutes, and no worker should end with one of them alone. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) => moduleId.includes('/conformance/selftest/')
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}
