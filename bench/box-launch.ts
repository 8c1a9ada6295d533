import { fileURLToPath } from 'node:url'
import type { Box } from '../conformance/box/box.ts'
import { usualLimits } from '../conformance/box/limits.ts'
import { namespaceBox } from '../conformance/box/namespace-box.ts'
import { probeNamespaces } from '../conformance/box/probe-namespaces.ts'
import { launchProgram } from '../conformance/subject/launch-program.ts'
import { copyWorkdir } from '../conformance/subject/private-copy.ts'
import type { Figure, Measurement } from './measurement.ts'

const workdir = fileURLToPath(new URL('../examples/python/echo-tcp', import.meta.url))
const deadlineMs = 60_000
const atOnce = 8

/** From asking for a program to its first word and its end, in a box and bare. */
export const boxLaunch: Measurement = { name: 'box', measure: () => measureBoxLaunch(15) }

/** Measures so many launches of each kind, by turns. Nothing is measured where there can be no box. */
export async function measureBoxLaunch(rounds: number): Promise<readonly Figure[]> {
  const box = probeNamespaces().possible ? namespaceBox(usualLimits, false) : undefined
  const [bare, boxed, together]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < rounds && box !== undefined; round++) {
    bare.push(await launchMs(undefined))
    boxed.push(await launchMs(box))
  }
  for (let round = 0; round < Math.ceil(rounds / 5) && box !== undefined; round++) {
    const since = performance.now()
    await Promise.all(Array.from({ length: atOnce }, () => launchMs(box)))
    together.push(performance.now() - since)
  }
  const more = box === undefined ? undefined : middle(boxed) - middle(bare)
  return [
    { name: 'bare launch', value: box && middle(bare), unit: 'ms' },
    { name: 'a boxed launch takes more', value: more, unit: 'ms', atMost: 100 },
    { name: `${atOnce} boxed launches at once`, value: box && middle(together), unit: 'ms' },
  ]
}

/** @throws Error when the program did not say its word. */
async function launchMs(box: Box | undefined): Promise<number> {
  const since = performance.now()
  await using copy = await copyWorkdir(workdir)
  const command = `python3 -S -c "print('listo')"`
  await using program = await launchProgram({ command, folder: copy.folder, box })
  await program.waitForExit(deadlineMs)
  if (program.terminal() !== 'listo\n') throw new Error(`the program said: ${program.terminal()}`)
  return performance.now() - since
}

function middle(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN
}
