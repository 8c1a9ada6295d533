import type { JSX } from 'preact'
import type { RunReport } from '../../../conformance/model/report.ts'
import { CopyCommand } from './copy-command.tsx'
import { Terminal } from './subject-facts.tsx'
import { Say, T } from './text.tsx'

/** Why a run ended before its time; of a program that was gone, its last words and the command to try again. */
export function EndedEarly({ report: { run, subject } }: { report: RunReport }): JSX.Element | null {
  const { endedEarly, commandLine } = run
  if (!endedEarly) return null
  const isDead = endedEarly.cause === 'dead-subject'
  return (
    <section class="ended" aria-labelledby="ended">
      <h2 id="ended">
        <Say id="ended.title" />
      </h2>
      <p>
        <T t={endedEarly.text} />
      </p>
      {isDead && <Terminal text={subject.terminal} open />}
      {isDead && (
        <div class="rerun">
          <p class="label">
            <Say id="start.rerun" />
          </p>
          <CopyCommand command={commandLine} of={subject.exercise} />
        </div>
      )}
    </section>
  )
}
