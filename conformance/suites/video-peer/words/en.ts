/** What the video-peer suite says in English; `es.ts` says the same in Spanish. */
export const en = {
  'no-known-video':
    'It is not known which files this provider shares. Name the folder that it serves with --files, or let Zócalo launch it with --server.',
  'video-expected':
    'the line “{bytes, number, ::group-off}”, then exactly the {bytes, plural, one {only byte} other {# bytes}} of “{name}”',
  'wrong-size':
    'The size line says {announced, number}, but the file has {bytes, plural, one {# byte} other {# bytes}}.',
  'content-differs': 'What was sent of “{name}” is not its content.',
  'more-than-the-video': 'More bytes came after the last one of the file.',
  'no-size-line': 'The content came without the line that says its size.',
  'video-refused': 'The provider has the file in videos_compartidos and answered “{text}”.',
  'not-a-size': 'The first line is “{text}”, which is not a size.',
  'one-at-a-time': 'While others are connected and have not asked yet, a further client does not get its file.',
  'several-expected': 'several downloads at the same time, each in a thread of its own',
  'error-expected': 'a line that begins with ERROR and ends with a line break',
  'error-without-line-end':
    'The error came without the line break at its end; whoever reads up to the line break waits for ever.',
  'not-an-error': 'A file that does not exist was answered with “{text}”.',
  'other-wording': 'The error line says something other than the assignment.',
  quoted: '“{text}”',
  'path-escape': 'The name “{name}” handed out a file that is not in videos_compartidos.',
  'path-escape-expected': 'an error, a close or silence: only the files of videos_compartidos are shared',
  'command-not-sent': 'The command “{command}” was typed and did not reach the central server within {ms, number} ms.',
  'command-expected': 'that the central server receives “{command}”',
  'wrong-request': 'The client connected to the provider and sent: “{text}”.',
  'provider-not-called': 'The client did not connect to the provider of {video} within {ms, number} ms.',
  'call-expected': 'that it connects to the provider which the central server named',
  'request-expected': 'the request “DESCARGAR {video}”',
  'folders-missing': 'After the start there is no folder {names}.',
  'folders-expected': 'the folders videos_compartidos and videos_recibidos, made at the start',
  'downloads-at-once': 'The download of {second} began before the one of {first} had ended.',
  'one-by-one-expected': 'one download after the other, in the order in which they were ordered',
  'looks-complete':
    'The provider closed after {sent, number} of {bytes, plural, one {# byte} other {# bytes}}, and “{path}” is there as if it were complete.',
  'looks-complete-expected': 'no file under the video’s name until it is complete',
  'cut-told': 'something that says that the download did not get whole',
  'stored-outside': 'The file “{path}” was stored outside videos_recibidos.',
  'stored-outside-expected': 'that the name is refused, or stored inside videos_recibidos',
  'queue-stopped':
    'After a name with “../” the next download did not come, so it cannot be said where files are stored.',
  'progress-wanted': 'percentages such as 10 %, 20 %, …, 100 %',
  'pair-download':
    'The client offers a video, asks for it, and stores it in videos_recibidos with exactly the same bytes.',
  'pair-next-after-a-failure':
    'A download that fails does not stop the next one, and leaves nothing that looks complete.',
  'pair-leave': 'On “salir” the client ends in order.',
  'pair-video-missing': '“{name}” is not in videos_recibidos.',
  'pair-video-differs': '“{name}” is in videos_recibidos, but with other bytes.',
  'pair-video-expected': '“{name}” in videos_recibidos, with its {bytes, plural, one {only byte} other {# bytes}}',
  'pair-video-unwanted':
    'videos_recibidos holds a “{name}” of {bytes, plural, one {# byte} other {# bytes}}, though nobody had that video.',
  'pair-video-unwanted-expected': 'that no file of that name is left',
} as const
