import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Language } from '../conformance/model/text.ts'
import { referenceCommand } from '../conformance/subject/reference-command.ts'
import { exercises } from './runner/exercises.ts'
import { launchCommand, runClientCases, runServerCases } from './runner/fixtures/play-against.ts'
import { shownTranscript } from './runner/fixtures/shown-transcript.ts'
import { selectScenarios } from './runner/select-scenarios.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const pages = [
  ['tcp-y-udp.md', 'es'],
  ['tcp-and-udp.md', 'en'],
] as const
const marked = /<!-- (transcript|terminal): (\S+\.yaml) -->\n```\n([\s\S]*?)\n```/g

describe.each(pages)('%s', (name, language) => {
  const page = readFileSync(new URL(`../docs/${name}`, import.meta.url), 'utf8')
  const blocks = [...page.matchAll(marked)].map(([, kind = '', file = '', text = '']) => ({ kind, file, text }))

  it('names the scenario of each transcript in a command', () => {
    expect(blocks.length).toBeGreaterThan(7)
    for (const { file } of blocks) expect(page).toContain(`pnpm scenario run ${file}`)
  })

  it.each(blocks)('$kind of $file is what happens', { timeout: 60_000 }, async ({ kind, file, text }) => {
    const seen = kind === 'terminal' ? await terminalOf(file, language) : await transcriptOf(file, language)
    expect(byPeer(text.split('\n')), `what happens:\n${seen.join('\n')}`).toEqual(byPeer(seen))
  })
})

async function transcriptOf(file: string, language: Language): Promise<string[]> {
  const { cases, sources } = await selectScenarios([root + file])
  const exercise = sources[0]?.scenario.exercise ?? ''
  const command = referenceCommand(exercise, 'server', `--lang ${language}`)
  await using subject = await launchCommand(command, undefined, exercises.get(exercise)?.transport)
  const [run] = (await runServerCases(cases, subject)).values()
  expect(run?.outcome.verdict).toBe('pass')
  return run ? shownTranscript(run.recorder, language) : []
}

/** The port is another one each time. */
async function terminalOf(file: string, language: Language): Promise<string[]> {
  const { clientCases, sources } = await selectScenarios([root + file])
  const command = referenceCommand(sources[0]?.scenario.exercise ?? '', 'client', `--lang ${language}`)
  const [run] = (await runClientCases(clientCases, command)).values()
  expect(run?.outcome.verdict).toBe('pass')
  const terminal = run?.terminal.replace(/(127\.0\.0\.1:)\d+/g, '$150001') ?? ''
  return terminal
    .split(/\r?\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
}

/** What each peer said and heard, in its order; between peers the order is nobody's promise. */
function byPeer(lines: readonly string[]): Record<string, string[] | undefined> {
  return Object.groupBy(lines, (line) => /^(\S+) [→←]/.exec(line)?.[1] ?? '…')
}
