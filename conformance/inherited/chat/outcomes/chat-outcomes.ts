import type { Random } from '../../../model/random.ts'
import type { Text } from '../../../model/text.ts'
import type { PairOutcomes, PairScene, PairStory } from '../../../pair/pair-story.ts'
import type { ChatExercise } from '../chat-exercise.ts'
import { say } from '../words/say.ts'
import type { ChatForm } from './chat-course.ts'
import { clientKeymap, serverKeymap } from './chat-keymap.ts'
import { goodbyeScene } from './goodbye-scene.ts'
import { talkScene } from './talk-scene.ts'
import { turnsScene } from './turns-scene.ts'

interface ChatStory {
  readonly id: string
  readonly requirement: string
  readonly purpose: Text
  readonly tell: (form: ChatForm, random: Random) => PairScene
}

const talk: ChatStory = { id: 'talk', requirement: 'S1', purpose: say('pair-talk'), tell: talkScene }
const others: readonly ChatStory[] = [
  { id: 'turns', requirement: 'S2', purpose: say('pair-turns'), tell: turnsScene },
  {
    id: 'leaves',
    requirement: 'S3',
    purpose: say('pair-leaves'),
    tell: (form, random) => goodbyeScene(form, 'beginner', random),
  },
  {
    id: 'leaves-instead-of-answering',
    requirement: 'S3',
    purpose: say('pair-leaves-instead'),
    tell: (form, random) => goodbyeScene(form, 'other', random),
  },
]

/**
 * What two programs of the chat achieve together. The sheet leaves open who the two people are, so that every story is
 * there in both forms: two clients that talk through the server, and a client that talks to the operator of the server.
 * The one that is not the pair's is found out by who waits for a keyboard, and is not applicable.
 */
export function chatOutcomes(chat: ChatExercise): PairOutcomes {
  return {
    stories: [...storiesOf(chat, 'two-clients'), ...storiesOf(chat, 'with-server')],
    invariant: `${chat.prefix}-${chat.transport === 'tcp' ? 'G1' : 'S1'}`,
    keymaps: { client: clientKeymap, server: serverKeymap },
  }
}

function storiesOf({ prefix, transport }: ChatExercise, form: ChatForm): PairStory[] {
  const idOf = ({ id }: ChatStory) => `${form}-${id}`
  const common = ({ requirement, purpose, tell, ...story }: ChatStory) => ({
    id: idOf({ requirement, purpose, tell, ...story }),
    requirement: `${prefix}-${requirement}`,
    purpose,
    ...(form === 'two-clients' && {
      clients: ['ana', 'luis'],
      arrives: ({ conversation, client }: Parameters<NonNullable<PairStory['arrives']>>[0]) =>
        conversation.connections > 0 || (transport === 'udp' && client.waits),
    }),
    tell: (random: Random) => tell(form, random),
  })
  return [
    { ...common(talk), ...(transport === 'tcp' && { lostRequirement: `${prefix}-S4` }) },
    ...others.map((story): PairStory => ({ ...common(story), dependsOn: [idOf(talk)], onlyPlain: true })),
  ]
}
