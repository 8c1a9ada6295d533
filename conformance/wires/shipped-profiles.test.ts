import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { uploadVocabulary } from './fixtures/upload-vocabulary.ts'
import { readProfile } from './read-profile.ts'
import { shippedProfiles } from './shipped-profiles.ts'

const ours = new URL('./fixtures/wires/', import.meta.url)
const root = mkdtempSync(join(tmpdir(), 'zocalo-wires-test-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

function folderWith(files: Readonly<Record<string, string>>): URL {
  const folder = mkdtempSync(join(root, 'x-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return pathToFileURL(`${folder}/`)
}

it('gives the canonical profile first and the others by name', () => {
  expect(shippedProfiles(uploadVocabulary, ours).map(({ name }) => name)).toEqual(['canonical', 'bloques', 'marca'])
})

it('throws for a mistake in a shipped file, with its place', () => {
  const folder = folderWith({ 'b.yaml': 'exercise: upload-tcp\nframing: lines\n' })
  cpSync(new URL('canonical.yaml', ours), new URL('canonical.yaml', folder))
  expect(() => shippedProfiles(uploadVocabulary, folder)).toThrow(/b\.yaml:2:10: “lines” cannot stand here/)
})

it('throws when there is no canonical profile', () => {
  expect(() => shippedProfiles(uploadVocabulary, folderWith({}))).toThrow(/has no canonical\.yaml/)
})

it('reads one file, and says why it cannot be read', async () => {
  const folder = folderWith({ 'big.yaml': 'x'.repeat(300_000), 'latin1.yaml': '' })
  writeFileSync(new URL('latin1.yaml', folder), Buffer.from([0x65, 0xf1]))
  const told = async (name: string) => {
    const read = await readProfile(new URL(name, folder).pathname, [uploadVocabulary])
    return read.ok ? read.profile.name : read.problems.map(({ text }) => text.en)
  }
  expect(await told('nowhere.yaml')).toEqual(['There is no such file or folder.'])
  expect(await told('big.yaml')).toEqual(['The file is larger than 262,144 bytes, the most that is read.'])
  expect(await told('latin1.yaml')).toEqual(['The file is not UTF-8 text.'])
  expect(await readProfile(new URL('marca.yaml', ours).pathname, [uploadVocabulary])).toMatchObject({
    ok: true,
    profile: { name: 'marca' },
  })
})
