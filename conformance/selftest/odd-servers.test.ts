import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { judgeServer } from './fixtures/judge-program.ts'

const workdir = fileURLToPath(new URL('correct', import.meta.url))

/** What the assignment allows and a judge might trip over. */
const styles = [
  'plain',
  'pretty',
  'answers-twice',
  'welcome-board',
  'exits-after-one-client',
  'board-before-farewell',
  'chatty',
  'ipv6',
  'peek-reader',
  'waitall-reader',
  'file-reader',
  'one-byte-reader',
  'slow-thinker',
  'turns-away',
]

it.concurrent.each(styles)('a correct server is never accused: %s', { timeout: 120_000 }, async (style) => {
  const command = `python3 odd_server.py ${style} {host} {port}`
  const { verdict, cases, score } = await judgeServer({ exercise: 'canvas', command, workdir, jobs: 2 })
  const accused = cases.filter((result) => result.verdict === 'fail' || result.verdict === 'error')
  expect(accused.map(({ id, reason }) => `${id}: ${reason?.text.en}`)).toEqual([])
  expect(verdict).toBe('pass')
  expect(score.earned).toBe(score.possible)
  expect(score.possible).toBeGreaterThan(8)
})
