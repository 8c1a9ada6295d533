import { expect, it } from 'vitest'
import { languages } from '../model/text.ts'
import { explainProfile } from './explain-profile.ts'
import { datagramVocabulary, uploadVocabulary } from './fixtures/upload-vocabulary.ts'
import { parseProfile } from './parse-profile.ts'
import { shippedProfiles } from './shipped-profiles.ts'

const profiles = shippedProfiles(uploadVocabulary, new URL('./fixtures/wires/', import.meta.url))

for (const language of languages)
  it.each(profiles.map((profile) => [profile.name, profile] as const))(
    `explains %s in ${language}`,
    async (name, profile) => {
      const expected = new URL(`./fixtures/wires/${name}.${language}.txt`, import.meta.url)
      await expect(`${explainProfile(profile, language).join('\n')}\n`).toMatchFileSnapshot(expected.pathname)
    },
  )

it('explains datagrams that are repeated, patterns and what is ignored', () => {
  const text = `exercise: upload-udp
title: x
framing: datagram
ignore: [hola, "^bien"]
repeat: { everyMs: 200, times: 10 }
messages: { offer: "{name} {size}", accept: b, ask: c, overwrite: d, keep: e, content: { blocks: { text: "{seq} {bytes}", bytes: 5000 } }, receipt: g }
`
  const parsed = parseProfile(text, 'x.yaml', [datagramVocabulary])
  const lines = parsed.ok ? explainProfile(parsed.profile, 'en') : parsed.problems.map((problem) => problem.text.en)
  expect(lines).toContain('Each text is one datagram.')
  expect(lines).toContain('Means nothing, wherever it comes: /hola/ or /^bien/.')
  expect(lines).toContain('A datagram without an answer is repeated after 200 ms, at most 10 times.')
  expect(lines).toContain('Never said in this profile: refuse, listing.')
  expect(lines).toContain('  client → server  0 ‹2,500 bytes›')
  expect(lines).toContain('    In blocks of at most 5,000 bytes.')
})
