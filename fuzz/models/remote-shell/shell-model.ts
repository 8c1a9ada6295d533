import fc from 'fast-check'

/** A command on one of a few files; those that a model forbids are left out. */
export interface ModelStep {
  readonly command: 'write' | 'rm' | 'mv'
  readonly file: number
  readonly text: string
}

/** Commands that one client gives one after the other. */
export interface ModelExample {
  readonly steps: readonly ModelStep[]
}

/** A command as it is given, with the names that one run gives its files. */
export interface GivenStep extends ModelStep {
  readonly name: string
}

/** What must be in the two folders in the end: for each name, the contents that are right. */
export interface ModelState {
  readonly here: Map<string, readonly string[]>
  readonly there: Map<string, readonly string[]>
}

const files = 3
const mostSteps = 7
const words = ['hola', 'ñandú', '5 €', 'a  b', "it's", '¡adiós!', 'fin.', '0']

/** Examples of the model. */
export const modelExamples: fc.Arbitrary<ModelExample> = fc.record({
  steps: fc.array(
    fc.record({
      command: fc.constantFrom('write' as const, 'write' as const, 'rm' as const, 'mv' as const),
      file: fc.nat(files - 1),
      text: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((chosen) => chosen.join(' ')),
    }),
    { minLength: 1, maxLength: mostSteps },
  ),
})

/** The commands of an example as they are given, and what they must come to. */
export function play(
  { steps }: ModelExample,
  run: number,
): { readonly given: GivenStep[]; readonly state: ModelState } {
  const here = new Map<string, readonly string[]>()
  const there = new Map<string, readonly string[]>()
  const given: GivenStep[] = []
  for (const step of steps) {
    const name = `serie-${run}-${step.file}.txt`
    const before = here.get(name)
    // commands that must fail have cases of their own, and overwriting by mv is nobody's to judge
    if (step.command !== 'write' && before === undefined) continue
    if (step.command === 'mv' && there.has(name)) continue
    given.push({ ...step, name })
    // a server may refuse to write over a file, but what it has must be one text or the other
    if (step.command === 'write') here.set(name, [...(before ?? []), step.text])
    else here.delete(name)
    if (step.command === 'mv') there.set(name, before ?? [])
  }
  return { given, state: { here, there } }
}
