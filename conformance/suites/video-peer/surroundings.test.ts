import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { connectTcp } from '../../../reference/net/connect-tcp.ts'
import { endlessVideo, plantedVideos, secret } from './planted-videos.ts'
import { providerSurroundings } from './surroundings.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zocalo-test-'))
  await mkdir(join(folder, 'cliente'))
  await writeFile(join(folder, 'cliente', 'main.py'), '')
})
afterEach(() => rm(folder, { recursive: true }))

it('plants the same files in both, and what may not be shared beside them', async () => {
  await using _ = await providerSurroundings(folder, 'python3 cliente/main.py', true)
  for (const home of [folder, join(folder, 'cliente')]) {
    for (const { name, content } of plantedVideos)
      expect((await readFile(join(home, 'videos_compartidos', name))).equals(content), name).toBe(true)
    expect((await stat(join(home, 'videos_compartidos', endlessVideo.name))).size).toBe(endlessVideo.bytes)
    expect(await readFile(join(home, secret.name))).toEqual(secret.content)
  }
})

it('leaves a folder as it is that is used again', async () => {
  await using _ = await providerSurroundings(folder, 'python3 cliente/main.py', false)
  expect(await stat(join(folder, 'videos_compartidos')).catch(() => 'missing')).toBe('missing')
})

it('runs a central server, which answers until it is ended', async () => {
  const surroundings = await providerSurroundings(folder, 'x', false)
  const port = Number(surroundings.placeholders['index_port'])
  expect(surroundings.environment).toMatchObject({ ZOCALO_PORT: String(port), ZOCALO_GIVEN_PORT: '1025' })
  const connected = await connectTcp('127.0.0.1', port, 2000)
  if (!('session' in connected)) throw new Error(connected.problem.code)
  await using session = connected.session
  const heard: string[] = []
  for (const command of ['INSC ana 127.0.0.1 1030', 'info', 'DESCARGAR x.mp4', 'bailar']) {
    await session.write(Buffer.from(command))
    const arrival = await session.next(2000)
    heard.push(arrival.kind === 'bytes' ? arrival.bytes.toString() : arrival.kind)
  }
  expect(heard).toEqual([
    'El cliente ana ha sido agregado exitosamente',
    'No hay videos registrados',
    'El video que busca no existe',
    'Comando desconocido',
  ])
  await surroundings[Symbol.asyncDispose]()
  expect(['end', 'reset']).toContain((await session.next(2000)).kind)
  expect(await connectTcp('127.0.0.1', port, 2000)).toMatchObject({ problem: { kind: 'refused' } })
})
