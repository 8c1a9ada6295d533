import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { uploadVocabulary } from '../wires/fixtures/upload-vocabulary.ts'
import { shippedProfiles } from '../wires/shipped-profiles.ts'
import { chosenWire, isWireFile, suiteOfWire } from './chosen-wire.ts'
import { projectFolder } from './fixtures/cli-run.ts'
import { openWorkshop, server } from './fixtures/workshop.ts'
import { checkWires, explainWire, listWires } from './wire-actions.ts'

const { run, folder } = openWorkshop()
const wires = join(projectFolder, 'conformance/wires/fixtures/wires')
const profiles = shippedProfiles(uploadVocabulary, new URL('../wires/fixtures/wires/', import.meta.url))
const free = {
  exercise: 'upload-tcp',
  title: { es: 'Subir archivos', en: 'Uploading files' },
  wires: profiles.map(({ name }) => name),
  profiles,
  vocabulary: uploadVocabulary,
}
const given = { exercise: 'canvas', title: { es: 'x', en: 'x' }, wires: ['canonical'] }
const suites = [given, free]
const textOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no problem',
    (problem: { text: { en: string } }) => problem.text.en,
  )

describe('with an exercise whose wire is free', () => {
  test('lists the profiles of all exercises or of one', () => {
    expect(listWires(suites, undefined, 'en')).toEqual([
      'canvas',
      '  canonical',
      'upload-tcp',
      '  canonical  The one of the sheet',
      '  bloques    Bloques confirmados',
      '  marca      El contenido termina en <EOF>',
    ])
    expect(listWires(suites, 'canvas', 'es')).toEqual(['canvas', '  canonical'])
    expect(() => listWires(suites, 'canvs', 'es')).toThrow(/Did you mean canvas/)
  })

  test('checks files, and names each mistake with its place', async () => {
    expect(await checkWires(suites, [join(wires, 'marca.yaml'), join(wires, 'canonical.yaml')], 'en')).toEqual([])
    const wrong = join(projectFolder, 'conformance/wires/fixtures/mistakes/transport.yaml')
    expect(await checkWires(suites, [join(wires, 'marca.yaml'), wrong], 'es')).toEqual([
      `${wrong}:1:11: Aquí no hay perfiles de mensajes para el ejercicio «upload-udp». ¿Quisiste escribir «upload-tcp»?\n  exercise: upload-udp\n            ^^^^^^^^^^`,
    ])
  })

  test('explains a profile by its name or its file', async () => {
    const byName = await explainWire(suites, 'bloques', undefined, 'en')
    expect(byName).toContain('  client → server  ‹length in 4 bytes›DATOS 0 ‹1,024 bytes›')
    expect(await explainWire(suites, join(wires, 'bloques.yaml'), 'upload-tcp', 'en')).toEqual(byName)
    expect(await explainWire(suites, 'canonical', 'upload-tcp', 'es')).toContain('  servidor → cliente  EXISTE⏎')
  })

  test('says which profile it cannot explain', async () => {
    const twice = [...suites, { ...free, exercise: 'other' }]
    expect(await textOf(explainWire(suites, 'bloqes', undefined, 'en'))).toMatch(/Did you mean bloques\?/)
    expect(await textOf(explainWire(twice, 'marca', undefined, 'en'))).toMatch(/^Several exercises have/)
    expect(await textOf(explainWire(suites, 'marca', 'canvas', 'en'))).toMatch(/^No exercise has/)
    expect(await textOf(explainWire(suites, './nowhere.yaml', undefined, 'en'))).toMatch(/There is no such file/)
  })

  test('--wire takes a name of the exercise or a file for it', async () => {
    expect(['marca', 'x.yaml', 'x.YML', './x', 'a\\b'].map(isWireFile)).toEqual([false, true, true, true, true])
    expect(await chosenWire(free, undefined)).toEqual({})
    expect(await chosenWire(free, 'marca')).toEqual({ wire: 'marca' })
    expect(await chosenWire(free, join(wires, 'marca.yaml'))).toMatchObject({ profile: { name: 'marca' } })
    expect(await textOf(chosenWire(free, 'marcas'))).toMatch(/^There is no wire profile “marcas” for upload-tcp/)
    expect(await textOf(chosenWire(free, 'nowhere.yaml'))).toMatch(/^nowhere\.yaml: There is no such file/)
    expect(await textOf(chosenWire(given, './x.yaml'))).toMatch(/^The messages of canvas are given/)
    expect(await suiteOfWire(suites, join(wires, 'marca.yaml'))).toBe(free)
  })
})

test.concurrent('pnpm wire list names every exercise: 0', async () => {
  const { stdout, exitCode } = await run(['wire', 'list', '--lang', 'en'])
  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/^canvas\n {2}canonical$/m)
})

test.concurrent('pnpm wire says what it takes: 64', async () => {
  const [none, wrong, check, explain, help] = await Promise.all([
    run(['wire', '--lang', 'en']),
    run(['wire', 'chek', 'x.yaml', '--lang', 'en']),
    run(['wire', 'check', '--lang', 'en']),
    run(['wire', 'explain', '--lang', 'en']),
    run(['wire', '--help', '--lang', 'en']),
  ])
  expect([none, wrong, check, explain, help].map(({ exitCode }) => exitCode)).toEqual([64, 64, 64, 64, 0])
  expect(wrong.stderr).toContain('Did you mean check?')
  expect(check.stderr).toContain('“check” needs at least one file.')
  expect(explain.stderr).toContain('needs the name or the file')
  expect(help.stdout).toContain('list [EXERCISE] | check FILE… | explain FILE|NAME')
})

test.concurrent('a file with mistakes is told with line and column, by check and by --wire: 64', async () => {
  const cwd = folder()
  writeFileSync(join(cwd, 'mio.yaml'), 'exercise: upload-tcp\nframing: linea\ntitle: x\nmessages: {}\n')
  const [check, judged, exercise] = await Promise.all([
    run(['wire', 'check', 'mio.yaml', '--lang', 'en'], { cwd }),
    run(['conformance', '--wire', 'mio.yaml', '--server', 'python3 x.py', '--lang', 'en'], { cwd }),
    run(['conformance', '--wire', './mio.yaml', ...server('servidor_hilos.py'), '--lang', 'en'], { cwd }),
  ])
  expect(check.stderr).toContain('mio.yaml:2:10: “linea” cannot stand here. Did you mean “line”?\n  framing: linea\n')
  expect(judged.stderr).toContain('mio.yaml:2:10:')
  expect(exercise.stderr).toContain('The messages of canvas are given')
  expect([check, judged, exercise].map(({ exitCode }) => exitCode)).toEqual([64, 64, 64])
})
