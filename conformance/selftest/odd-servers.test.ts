import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { judgeServer } from './fixtures/judge-program.ts'

const workdir = fileURLToPath(new URL('correct', import.meta.url))

/** What the assignment of the canvas allows and a judge might trip over. */
const canvasStyles = [
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

/** Programs, and the advice about wording that they do not follow. */
const odd: readonly (readonly [exercise: string, program: string, advice: readonly string[]])[] = [
  ...canvasStyles.map((style) => ['canvas', `odd_server.py ${style} {host} {port}`, []] as const),
  ['storage', 'storage_fork.py {host} {port} 0', []],
  ['storage', 'storage_fork.py {host} {port} 5', []],
  ['four-parts', 'four_parts_socketserver.py {host} {port}', []],
  ['video-index', 'video_index_socketserver.py {host} {port}', ['VI-S10']],
  ['video-peer', 'video_peer_one_piece.py {host} {port}', ['VP-P2.1']],
  ['echo-tcp', 'echo_tcp_mayusculas.py {host} {port}', ['ET-G12']],
  ['upload-tcp', 'upload_tcp_makefile.py {host} {port}', []],
  ['upload-tcp', 'upload_tcp_un_cliente.py {host} {port}', []],
  ['upload-udp', 'upload_udp_solo_recibido.py {host} {port}', []],
  ['reverse', 'reverse_rapido.py {host} {port}', []],
  ['helpdesk', 'helpdesk_una.py {host} {port}', ['HD-S5']],
  ['image', 'image_socketserver.py {host} {port}', []],
  ['image', 'image_una.py {host} {port}', ['IM-S4']],
  ['remote-shell', 'remote_shell_chdir.py {host} {port}', []],
  ['simple-ftp', 'ftp_minimo.py {host} {port}', ['FT-S5.1', 'FT-G2']],
  ['chat-tcp', 'chat_select.py {host} {port}', []],
]

it.concurrent.each(odd)(
  'a correct server is never accused: %s %s',
  { timeout: 120_000 },
  async (exercise, program, advice) => {
    const { verdict, cases, score } = await judgeServer({
      exercise,
      command: `python3 ${program}`,
      workdir,
      jobs: 2,
      fuzzRuns: 8,
    })
    const accused = cases.filter((result) => !['pass', 'not-applicable'].includes(result.verdict))
    const unjustly = accused.filter(({ requirements }) => !requirements.some((id) => advice.includes(id)))
    expect(unjustly.map((result) => `${result.verdict} ${result.id}: ${result.reason?.text.en}`)).toEqual([])
    expect(verdict).toBe('pass')
    expect(score.earned).toBe(score.possible)
    // the echo asks for little: that something arrives, over its transport
    expect(score.possible).toBeGreaterThan(exercise.startsWith('echo-') ? 1 : 3)
  },
)
