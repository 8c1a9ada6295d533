import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { launchCommand, playClientCases, playServerCases } from './runner/fixtures/play-against.ts'
import { loadClientLibrary, loadLibrary } from './runner/load-library.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const storage = 'examples/python/storage/con_errores/'
const fourParts = 'examples/python/four-parts/con_errores/'
const video = 'examples/python/video/con_errores/'
/** Little, for what is wrong need not be waited for. */
const answerMs = 700

/** What each scenario finds out, and at which step: one wrong program each. */
const servers = [
  ['storage', 'list-and-download', `${storage}lee_4096.py`, /^Step 3[.,]/],
  ['storage', 'pickle-cut-at-every-byte', `${storage}un_recv_cuerpo.py`, /^Step 4[.,]/],
  ['storage', 'unknown-name', `${storage}sin_error.py`, /^Step 2[.,]/],
  ['four-parts', 'pause-between-parts', `${fourParts}confirma_antes.py`, /^Step 7[.,]/],
  ['four-parts', 'two-clients-interleaved', `${fourParts}uno_a_la_vez.py`, /^Step 4[.,]/],
  ['four-parts', 'lost-after-part-two', `${fourParts}deja_a_medias.py`, /^Step 10[.,]/],
  ['video-index', 'registration-race', `${video}carrera.py`, /^Step [12][.,]/],
  ['video-index', 'data-survives-a-restart', `${video}no_relee.py`, /^Step 10[.,]/],
  ['video-peer', 'exact-bytes', `${video}proveedores/trunca_4096.py`, /^Step 6[.,]/],
  ['video-peer', 'missing-video', `${video}proveedores/sin_error.py`, /^Step 2[.,]/],
] as const

const clients = [
  ['storage', 'client-downloads', `${storage}clientes/un_recv.py`, /^Step 10[.,]/],
  ['four-parts', 'client-sends-four-parts', `${fourParts}clientes/tres_partes.py`, /^Step 14[.,]/],
  ['video-index', 'client-shows-the-whole-reply', `${video}clientes/corta_respuesta.py`, /^Step 5[.,]/],
  ['video-peer', 'queue-with-a-dead-peer', `${video}clientes/cola_se_detiene.py`, /^Step 9[.,]/],
] as const

it.each(servers)('%s: %s fails with %s', async (exercise, name, file, where) => {
  const cases = (await loadLibrary(exercise)).filter(({ id }) => id.endsWith(`/${name}`))
  await using subject = await launchCommand(...launchOf(file))
  const outcomes = await playServerCases(cases, subject, answerMs)
  expect([...outcomes.values()]).toMatchObject([
    { verdict: 'fail', reason: { text: { en: expect.stringMatching(where) } } },
  ])
})

it.each(clients)('%s: %s fails with %s', async (exercise, name, file, where) => {
  const cases = (await loadClientLibrary(exercise)).filter(({ id }) => id.endsWith(`/${name}`))
  const [command, workdir] = launchOf(file)
  const outcomes = await playClientCases(cases, command, { workdir, answerMs })
  expect([...outcomes.values()]).toMatchObject([
    { verdict: 'fail', reason: { text: { en: expect.stringMatching(where) } } },
  ])
})

it('every scenario can fail', async () => {
  const folders = [...new Set([...servers, ...clients].map(([exercise]) => exercise))]
  const all = await Promise.all(
    folders.map(async (exercise) => [...(await loadLibrary(exercise)), ...(await loadClientLibrary(exercise))]),
  )
  const shown = [...servers, ...clients].map(([exercise, name]) => `${exercise}/scenario/${name}`)
  expect(shown.sort()).toEqual(
    all
      .flat()
      .map(({ id }) => id)
      .sort(),
  )
})

function launchOf(file: string): [command: string, workdir: string] {
  return [`python3 ${basename(file)} {host} {port}`, join(root, dirname(file))]
}
