import type { JSX } from 'preact'
import { Data, Say } from './text.tsx'

/** A shell command with a button that copies what is shown. */
export function CopyCommand({ command, of }: { command: string; of: string }): JSX.Element {
  return (
    <div class="command">
      <pre>
        <code>
          <Data text={command} />
        </code>
      </pre>
      <button type="button" class="copy js">
        <span class="idle">
          <Say id="story.copy" />
        </span>
        <span class="done">
          <Say id="story.copied" />
        </span>
        <span class="vh">
          {' '}
          <Say id="story.copy-of" /> <Data text={of} />
        </span>
      </button>
    </div>
  )
}
