import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { chatErrors } from '../../wire/chat-message.ts'
import { BarePerson } from './bare-person.ts'
import { defaultPort, maxTextBytes } from './protocol.ts'
import { startChatUdpServer } from './server.ts'

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')

/** The cells of the transcript, row by row. */
function exampleRows(): string[][] {
  const example = /<!-- ejemplo -->\s*```\n([^`]*)```/.exec(readme)?.[1] ?? ''
  const [head = '', ...rows] = example.trimEnd().split('\n')
  const starts = [...head.matchAll(/(Ana|Luis) \S+/g)].map(({ index }) => index)
  return rows.map((row) => starts.map((start, i) => row.slice(start, starts[i + 1]).trim()))
}

it('shows what is really said', async () => {
  await using server = await startChatUdpServer({ host: '127.0.0.1', port: 0, lang: 'es', say: () => {} })
  await using ana = await BarePerson.open(server.port)
  await using luis = await BarePerson.open(server.port)
  const rows = exampleRows()
  expect(rows).toHaveLength(6)
  for (const [anaSends, anaHears, luisSends, luisHears] of rows) {
    if (anaSends) ana.send(anaSends)
    if (luisSends) luis.send(luisSends)
    if (anaHears) expect(await ana.heard()).toBe(anaHears)
    if (luisHears) expect(await luis.heard()).toBe(luisHears)
  }
})

it('gives the facts as they are', () => {
  const { notYourTurn, notJoined, full, unknown, notUtf8, tooLong } = chatErrors
  for (const fact of [notYourTurn, notJoined, full, unknown, notUtf8, tooLong(maxTextBytes)])
    expect(readme).toContain(`\`${fact}\``)
  expect(readme).toContain(`Puerto: ${defaultPort}`)
})
