import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { collectMedia } from './collect-media.ts'
import { isMediaName, mediaExtensions } from './media-name.ts'
import { sentNames } from './sent-names.ts'

it('finds images, PDFs, audio and video at any depth, in any case, in order', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'four-parts-'))
  await mkdir(join(folder, 'b/c.jpg'), { recursive: true })
  for (const path of ['z.JPG', 'a.txt', 'b/año.Pdf', 'b/c.jpg/d.mp3', 'jpg', 'x.jpg.txt', '.png'])
    await writeFile(join(folder, path), path)
  await symlink(join(folder, 'b'), join(folder, 'link.gif'))
  await symlink('z.JPG', join(folder, 'k.gif'))
  await symlink('nowhere', join(folder, 'l.gif'))
  expect(await collectMedia(folder)).toEqual({
    paths: ['b/año.Pdf', 'b/c.jpg/d.mp3', 'k.gif', 'l.gif', 'z.JPG'],
    unreadable: [],
  })
  await rm(folder, { recursive: true })
})

it('tells of a folder that cannot be read', async () => {
  expect(await collectMedia('/nowhere/at/all')).toEqual({ paths: [], unreadable: [{ path: '.', code: 'ENOENT' }] })
})

it('knows every extension in any case, and only as an extension', () => {
  expect(mediaExtensions).toHaveLength(23)
  for (const extension of mediaExtensions) {
    expect(isMediaName(`a.${extension.toUpperCase()}`)).toBe(true)
    expect(isMediaName(extension)).toBe(false)
  }
})

it('gives files of the same name different names to be sent under', () => {
  expect(sentNames(['a.jpg', 'b/a.jpg', 'b/a (2).jpg', 'c/a.jpg', 'c/b.jpg'])).toEqual([
    'a.jpg',
    'a (3).jpg',
    'a (2).jpg',
    'a (4).jpg',
    'b.jpg',
  ])
})
