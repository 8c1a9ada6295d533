/** What is said about records and bundles, in English. */
export const en = {
  'bundle-unreadable': 'The bundle {file} cannot be read ({problem}).',
  'bundle-no-zip': 'The bundle {file} is no whole ZIP file: {problem}.',
  'bundle-member-missing': 'The bundle lacks its part “{member}”.',
  'bundle-member-strange': 'The bundle holds “{member}”, which is not a part of a bundle.',
  'bundle-member-changed':
    'The part “{member}” of the bundle is not what it was when the bundle was made: its checksum differs.',
  'bundle-member-large':
    'The part “{member}” of the bundle is too large ({bytes, plural, one {# byte} other {# bytes}}).',
  'bundle-manifest': 'The list of parts of the bundle (manifest.json) is not valid: {problem}.',
  'bundle-newer': 'The bundle was made by a newer version ({version}) whose form is not known here.',
  'record-broken': 'The record in the bundle is broken off or not a record: {problem}.',
  'record-line': 'Line {line, number} of the record is not valid: {problem}.',
  'record-of-another': 'The record in the bundle belongs to another run than its report.',
  'record-missing': 'There is no record (record.jsonl.gz) beside {report}: without it nothing can be judged again.',
  'record-not-whole':
    'Note: the record of this run is not whole ({problem}); it cannot be used to judge every case again. The verdicts are as good as without it.',
  'bundle-written':
    'Bundle: {file} ({bytes, plural, one {# byte} other {# bytes}}, {cases, plural, one {# case} other {# cases}}).',
  'bundle-not-written': 'The bundle {file} cannot be written ({problem}).',
  'bundle-needs-out': 'Name the file of the bundle: --out FILE.zip.',
  'not-recorded': 'it is not in the record',
  'left-out': 'the record was full',
  'not-run': 'it was not run then',
  'diverged-bytes': '{peer} would say something else than then (byte {offset, number} of what it said)',
  'diverged-call': '{peer} would connect where nobody connected then',
  'diverged-line': 'another line would be typed than then',
  'diverged-launch': 'the program would be started where it was not started then',
  'diverged-door': 'a port would be opened where none was opened then',
  'diverged-relay': 'a relay would be opened where none was opened then',
  'diverged-telling': 'the story would be told in a way in which it was not told then ({key})',
  'was-busy':
    'the machine was so busy then ({ms, number} ms without a processor for us) that the deadlines cannot be told',
  stuck: 'the case waits for something that did not happen then',
  'not-judged': 'it was not judged again',
  'went-wrong': 'the judgement itself failed: {problem}',
  'replay-from': 'Judging again from the record: {exercise}, {subject}, {startedAt}.',
  'replay-version': 'The bundle was made by version {made}; this is version {own}.',
  'replay-same': 'same',
  'replay-other': 'DIFFERENT',
  'replay-undecided': 'cannot be decided',
  'replay-changed': '{was} → {now}',
  'replay-total':
    '{same, plural, one {# case has} other {# cases have}} the same verdict, {other, plural, =0 {none has another} one {# has another} other {# have another}}, and {undecided, plural, =0 {none is left undecided} one {# cannot be decided from the record} other {# cannot be decided from the record}}.',
} as const
