interface Room {
  /** The folder or file that the room is; `<id>` stands for the name of an exercise. */
  readonly path: string
  /** Where its files may import from, besides the room itself. */
  readonly from: readonly string[]
}

const judged = ['protocol', 'reverse-text', 'board', 'colour', 'text-picture', 'client-database', 'media-name'].map(
  (name) => `reference/exercises/<id>/${name}.ts`,
)
const base = ['conformance/model', 'conformance/words', 'reference/wire', 'reference/net']
const engine = [
  'box',
  'faults',
  'inherited',
  'keyboards',
  'oracles',
  'pair',
  'peers',
  'prompts',
  'replay',
  'runner',
  'subject',
  'wires',
].map((name) => `conformance/${name}`)
const judging = [...base, ...engine, 'conformance/suites']

/** The most specific room holds: the first that fits. */
const rooms: readonly Room[] = [
  { path: 'reference/wire', from: [] },
  { path: 'reference/net', from: ['reference/wire'] },
  { path: 'reference/files', from: [] },
  { path: 'reference/terminal', from: ['reference/net', 'reference/wire'] },
  { path: 'reference/exercises/<id>', from: ['wire', 'net', 'files', 'terminal'].map((name) => `reference/${name}`) },
  { path: 'reference', from: [] },
  { path: 'conformance/model', from: [] },
  { path: 'conformance/words', from: ['conformance/model'] },
  { path: 'conformance/yaml', from: base },
  { path: 'conformance/wires', from: [...base, ...engine, 'conformance/yaml'] },
  { path: 'conformance/rubric', from: [...base, 'conformance/runner', 'conformance/yaml'] },
  { path: 'conformance/faults', from: base },
  { path: 'conformance/box', from: base },
  { path: 'conformance/prompts', from: base },
  {
    path: 'conformance/keyboards',
    from: [...base, 'conformance/box', 'conformance/prompts', 'conformance/subject', 'conformance/yaml'],
  },
  { path: 'conformance/peers', from: [...base, 'conformance/faults'] },
  ...engine
    .filter((path) => !/box|faults|keyboards|peers|prompts|wires/.test(path))
    .map((path) => ({ path, from: [...base, ...engine] })),
  { path: 'conformance/suites/<id>', from: [...base, ...engine, ...judged] },
  { path: 'conformance/mutants', from: ['conformance/model', 'reference'] },
  { path: 'conformance/selftest', from: ['conformance', 'fuzz', 'reference', 'reports', 'scenarios'] },
  { path: 'conformance/coverage', from: ['conformance', 'reports'] },
  { path: 'conformance/cli', from: ['conformance', 'fuzz', 'reference', 'reports', 'scenarios'] },
  { path: 'conformance/cli.ts', from: ['conformance', 'fuzz', 'reference', 'reports', 'scenarios'] },
  { path: 'scenarios', from: [...judging, 'conformance/yaml', 'reference'] },
  { path: 'fuzz', from: [...judging, 'conformance/yaml', 'reference', 'scenarios'] },
  { path: 'reports', from: ['conformance/model'] },
  { path: 'bench', from: ['conformance', 'fuzz', 'reference', 'reports', 'scenarios'] },
]

/** Rooms that nobody imports: programs, and what only tests and measurements run. */
const ends = [
  'conformance/cli',
  'conformance/cli.ts',
  'conformance/coverage',
  'conformance/mutants',
  'conformance/selftest',
  'bench',
]
const mayImportEnds = ['conformance/cli', 'conformance/cli.ts', 'conformance/coverage', 'conformance/selftest', 'bench']

const socketModules = /^(node:)?(net|dgram|tls)$/
/** Mutants speak wrongly on purpose, fixtures are servers for tests, and bench measures bare sockets. */
const maySpeakSockets = /^reference\/net\/|^conformance\/mutants\/|^bench\/|\/fixtures\/|\.test\.tsx?$/

/**
 * Why a file may not import something, or undefined when it may.
 * Tests stand in their room and may also import the references, against which they run.
 */
export function importProblem(file: string, imported: string): string | undefined {
  if (!imported.startsWith('.') && !isOurs(imported)) return packageProblem(file, imported)
  const room = rooms.find(({ path }) => isIn(file, path))
  if (!room) return 'it stands in no room of the house; name its room in conformance/selftest/layers/import-rule.ts'
  const end = ends.find((path) => isIn(imported, path))
  if (end && !isIn(file, end) && !mayImportEnds.some((path) => isIn(file, path))) return `${end} is imported by nobody`
  const own = filled(room.path, file)
  const allowed = [own, ...room.from.map((path) => path.replace('<id>', exerciseOf(file)))]
  if (/\.test\.tsx?$/.test(file)) allowed.push('reference')
  if (allowed.some((path) => isIn(imported, path))) return undefined
  return `${own} may import ${room.from.length === 0 ? 'nothing but itself' : `only ${allowed.slice(1).join(', ')}`}`
}

function packageProblem(file: string, imported: string): string | undefined {
  if (socketModules.test(imported) && !maySpeakSockets.test(file))
    return 'only reference/net speaks to sockets (besides mutants, bench, fixtures and tests)'
  if (
    isIn(file, 'reference/wire') &&
    !file.endsWith('.test.ts') &&
    !/^node:(buffer|util|string_decoder|zlib)$/.test(imported)
  )
    return 'reference/wire takes bytes and gives values: no sockets, no timers, no packages'
  if (
    isIn(file, 'conformance/model') &&
    !imported.startsWith('node:') &&
    !file.endsWith('.test.ts') &&
    imported !== '@formatjs/intl'
  )
    return 'conformance/model imports nothing but the message formatter'
  return undefined
}

function isOurs(path: string): boolean {
  return /^(reference|conformance|scenarios|fuzz|reports|bench)\//.test(path)
}

function isIn(path: string, room: string): boolean {
  const place = filled(room, path)
  return path === place || path.startsWith(`${place}/`)
}

/** The path of a room, `<id>` filled in from a file that stands in it. */
function filled(room: string, file: string): string {
  const folder = room.replace('<id>', '')
  if (folder === room || !file.startsWith(folder)) return room
  return folder + (file.slice(folder.length).split('/')[0] ?? '')
}

/** The exercise that a path belongs to: the third part of `reference/exercises/<id>` and `conformance/suites/<id>`. */
function exerciseOf(file: string): string {
  return file.split('/')[2] ?? ''
}
