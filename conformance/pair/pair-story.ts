import type { Act } from '../keyboards/act.ts'
import type { Keymap } from '../keyboards/keymap.ts'
import type { Random } from '../model/random.ts'
import type { Text } from '../model/text.ts'
import type { Place, Way } from './delivery.ts'
import type { PairView } from './pair-view.ts'

/** A file of a scene; `path` is relative to the program's folder. */
export interface SceneFile {
  readonly path: string
  readonly content: Buffer
}

/** What somebody does at a keyboard, in the order of the story. */
export interface StoryStep extends Act {
  /** Whose keyboard: `server`, or the name of a client. */
  readonly who: string
  /** Holds the step back until the story has come so far. */
  readonly after?: (view: PairView) => boolean
}

/** How a connection broke. */
export interface Loss {
  readonly place: Place
  readonly how: 'end' | 'reset'
  /** The same story when it went well. */
  readonly plain: PairView
}

/** One telling of a story: what there is at its beginning, what the people do, and how one sees that it went well. */
export interface PairScene {
  readonly serverFiles?: readonly SceneFile[]
  /** Files of every client, or of each by its name. */
  readonly clientFiles?: readonly SceneFile[] | Readonly<Record<string, readonly SceneFile[]>>
  /** What travels as content, to be told apart from the texts around it. */
  readonly content: readonly Buffer[]
  /** Which bytes of a stream are content, where the exercise's own wire tells it better than finding `content` in it. */
  readonly contentOf?: (stream: Buffer, way: Way) => readonly { readonly start: number; readonly end: number }[]
  /** Placeholders of the commands and of what is typed, besides `{host}` and `{port}`: `{file}` … */
  readonly values?: Readonly<Record<string, string>>
  readonly steps: readonly StoryStep[]
  /** Judges by what can be seen at the end. @throws ExpectationFailed when the outcome is another. */
  readonly judge: (view: PairView) => void
  /** Judges what a connection that broke left behind; absent where nothing is asked then. */
  readonly judgeLost?: (view: PairView, loss: Loss) => void
}

/** What two programs of an exercise are to achieve together, whatever they say to each other. */
export interface PairStory {
  /** Part of the ids of its cases: `new-file`. */
  readonly id: string
  /** The requirement that it shows when the network delivers plainly. */
  readonly requirement: string
  readonly level?: 'must' | 'should' | 'may'
  readonly purpose: Text
  /** The clients that take part, by their names; one, `ana`, when absent. */
  readonly clients?: readonly string[]
  /** The next client is launched when the first has come so far; all at once when absent. */
  readonly arrives?: (view: PairView) => boolean
  /** The requirement under which losing the connection is judged; absent where it is not. */
  readonly lostRequirement?: string
  /** Stories without whose pass this one cannot be judged, by their ids. */
  readonly dependsOn?: readonly string[]
  /** Only told when the network delivers plainly. */
  readonly onlyPlain?: true
  /** The client may do without the server, as where it finds out by itself that a file is missing. */
  readonly needsNoServer?: true
  /** Only told when the connection breaks. */
  readonly onlyLost?: true
  readonly tell: (random: Random) => PairScene
}

/** What an exercise says about pairs of its programs, in one place. */
export interface PairOutcomes {
  /** Told in this order; the first is the simplest, and the one that is cut at many places. */
  readonly stories: readonly PairStory[]
  /** The requirement under which the outcome may not depend on how the network delivers. */
  readonly invariant: string
  /** The requirement about the transport, where the sheet names one. */
  readonly transport?: string
  /** How a person makes its programs do what the stories want; the server's where it has an operator. */
  readonly keymaps: { readonly client: Keymap; readonly server?: Keymap }
  /** The sheet gives the wire, so that its texts bear a cut, or being joined, like any content. */
  readonly isFramed?: true
  /** The requirements under which datagrams that are lost, repeated or out of order are judged; absent where nothing asks for it. */
  readonly datagrams?: Readonly<Partial<Record<'loss' | 'repeats' | 'reorder', string>>>
}
