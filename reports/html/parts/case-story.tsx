import type { ComponentChildren, JSX } from 'preact'
import type { Diagnosis } from '../../../conformance/model/diagnosis.ts'
import type { CaseResult } from '../../../conformance/model/report.ts'
import { durationText } from '../../text/numbers-text.ts'
import type { MessageId } from '../../words/say.ts'
import { artifactLink, caseAnchor, requirementAnchor } from './anchor.ts'
import { BytePicture } from './byte-picture.tsx'
import { Contrast } from './contrast.tsx'
import { CopyCommand } from './copy-command.tsx'
import { CutMap } from './cut-map.tsx'
import { hasLadder, Ladder } from './ladder.tsx'
import { PairLadder } from './pair-ladder.tsx'
import { ScrollRegion } from './scroll-region.tsx'
import { Remedy } from './start-here.tsx'
import { StreamMaps } from './stream-map.tsx'
import { Data, Say, T } from './text.tsx'
import { type TranscriptLimits, TranscriptList } from './transcript-list.tsx'
import { LevelTag, VerdictBadge, VisibilityTag } from './verdict-badge.tsx'

/** How much of its bytes a page shows of every case. */
export interface StoryLimits extends TranscriptLimits {
  /** Bytes that are drawn of each way of a conversation. */
  readonly cells: number
  /** Rows that are drawn of the folded middle of a ladder. */
  readonly rows: number
}

/** A case that went wrong, told from its purpose to the command that shows it again. */
export interface StoryProps {
  readonly result: CaseResult
  readonly limits: StoryLimits
  readonly open: boolean
  readonly next: string | undefined
}

/** A folded story of one case; its summary alone says what was tried and how it ended. */
export function CaseStory({ result, limits, open, next }: StoryProps): JSX.Element {
  const { id, verdict, purpose, level, reason, visibility } = result
  return (
    <details class={`case story ${verdict}`} id={caseAnchor(id)} data-verdict={verdict} data-level={level} open={open}>
      <summary>
        <VerdictBadge verdict={verdict} />{' '}
        <h4>
          <T t={purpose} />
        </h4>{' '}
        <span class="meta">
          <code>
            <Data text={id} />
          </code>{' '}
          <LevelTag level={level} />
          {visibility && <VisibilityTag visibility={visibility} />}
        </span>
      </summary>
      <div class="body">
        {reason && (
          <p class="reason">
            <T t={reason.text} />
          </p>
        )}
        <Contrast reason={reason} />
        {reason?.pictures?.map((picture) => (
          <BytePicture picture={picture} />
        ))}
        {result.diagnosis.map((diagnosis) => (
          <Explained diagnosis={diagnosis} />
        ))}
        {result.hint && (
          <Part title="story.hint">
            <p>
              <T t={result.hint} />
            </p>
          </Part>
        )}
        {result.cutMap && result.cutMap.length > 0 && (
          <Part title="story.map">
            <CutMap cutMap={result.cutMap} />
          </Part>
        )}
        {result.cutStreams && result.cutStreams.length > 0 && (
          <Part title="stream.picture">
            <StreamMaps streams={result.cutStreams} cells={limits.cells} />
          </Part>
        )}
        <Conversation result={result} limits={limits} />
        <Part title="story.replay">
          <CopyCommand command={result.replay} of={id} />
        </Part>
        <Evidence result={result} />
        <p class="foot">
          <a href={`#${caseAnchor(id)}`}>
            <Say id="story.link" />
          </a>
          {next !== undefined && (
            <a href={`#${caseAnchor(next)}`}>
              <Say id="story.next" /> ↓
            </a>
          )}
        </p>
      </div>
    </details>
  )
}

function Part({ title, children, id }: { title: MessageId; children: ComponentChildren; id?: string }): JSX.Element {
  return (
    <div class="part">
      <h5 id={id}>
        <Say id={title} />
      </h5>
      {children}
    </div>
  )
}

function Explained({ diagnosis: { title, explanation, advice, remedy } }: { diagnosis: Diagnosis }): JSX.Element {
  return (
    <div class="part diagnosis">
      <h5>
        <Say id="story.cause" />
        {': '}
        <T t={title} />
      </h5>
      <div class="columns">
        <div>
          <p>
            <T t={explanation} />
          </p>
          <p class="advice">
            <b>
              <Say id="story.advice" />
            </b>
            <span>
              <T t={advice} />
            </span>
          </p>
        </div>
        {remedy !== undefined && <Remedy code={remedy} />}
      </div>
    </div>
  )
}

function Conversation({
  result: { id, role, transcript },
  limits,
}: {
  result: CaseResult
  limits: StoryLimits
}): JSX.Element | null {
  if (transcript.length === 0) return null
  const title = `ladder-${caseAnchor(id)}`
  return (
    <Part title="story.ladder" id={title}>
      {hasLadder(transcript) && (
        <ScrollRegion label={title}>
          {role === 'pair' ? (
            <PairLadder transcript={transcript} label={title} mostFolded={limits.rows} />
          ) : (
            <Ladder transcript={transcript} label={title} mostFolded={limits.rows} />
          )}
        </ScrollRegion>
      )}
      <TranscriptList transcript={transcript} limits={limits} />
    </Part>
  )
}

function Evidence({
  result: { requirements, observations, artifacts, durationMs, aspect },
}: {
  result: CaseResult
}): JSX.Element {
  return (
    <dl class="evidence">
      <div>
        <dt>
          <Say id="story.requirements" />
        </dt>
        <dd>
          {requirements.map((id) => (
            <>
              <a href={`#${requirementAnchor(id)}`}>{id}</a>{' '}
            </>
          ))}
          <span class="quiet">
            <Say id={`aspect.${aspect}`} />, <T t={durationText(durationMs)} />
          </span>
        </dd>
      </div>
      {observations.length > 0 && (
        <div>
          <dt>
            <Say id="story.seen" />
          </dt>
          {observations.map((text) => (
            <dd>
              <T t={text} />
            </dd>
          ))}
        </div>
      )}
      {artifacts.length > 0 && (
        <div>
          <dt>
            <Say id="story.files" />
          </dt>
          {artifacts.map(({ name, path }) => (
            <dd>
              <ArtifactName name={name} path={path} />
            </dd>
          ))}
        </div>
      )}
    </dl>
  )
}

function ArtifactName({ name, path }: { name: string; path: string }): JSX.Element {
  const link = artifactLink(path)
  if (link === undefined) return <Data text={`${name} (${path})`} />
  return (
    <a href={link} rel="noreferrer">
      <Data text={name} />
    </a>
  )
}
