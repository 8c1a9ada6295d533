import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseDatabase } from './client-database.ts'
import { type Reply, replyText } from './protocol.ts'

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')

it('shows a data file that is really understood', () => {
  const example = /<!-- ejemplo -->\s*```\n([^`]*)```/.exec(readme)?.[1] ?? ''
  expect(parseDatabase(Buffer.from(example))).toMatchObject({
    clients: [
      { name: 'ana', videos: ['a.mp4', 'ñandú.mp4'] },
      { name: 'luis', videos: [] },
    ],
  })
})

it('gives the answers as they are sent', () => {
  const kinds = [
    'duplicate',
    'unknown-client',
    'not-registered',
    'videos-added',
    'none',
    'not-found',
    'unknown-command',
  ] as const
  const replies: Reply[] = kinds.map((kind) => ({ kind }))
  for (const reply of replies) expect(readme).toContain(`\`${replyText(reply)}\``)
})
