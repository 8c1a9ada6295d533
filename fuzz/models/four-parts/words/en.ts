/** What the properties of four-parts say in English. */
export const en = {
  'purpose-cut': 'Wherever a part of a file is cut, the file is stored as if the part had come whole.',
  'purpose-model': 'Whatever files come, also several times under one name, in the end each name has its last content.',
  'purpose-survival': 'Damaged conversations hurt no other client.',
  'needs-lines': 'Does not apply to the unframed wire: its messages have no end that a cut could leave alone.',
  'not-open': 'A plain file is not taken either, so this could not be tried.',
  'cut-misunderstood':
    'Part {part, number} of a file of {size, plural, one {# byte} other {# bytes}}, cut at {count, plural, one {byte} other {bytes}} {offsets}, spoils the file. The same part in one piece does not.',
  'as-if-whole': 'the file as it is stored when each part comes whole',
  'sent-in-pieces': 'The part as it was sent, in pieces',
  'cut-here': 'cut before this byte',
  'model-differs':
    'After {steps, plural, one {one file} other {# files}} the file {name} does not have the content that was sent last under that name. Sent: {sent}.',
  'model-expected': 'under each name the content that was sent last',
  'others-hurt':
    'After {name} sent a damaged conversation and {ending, select, end {left} reset {broke the connection} other {stayed}}, another client could not send its file. Sent: {sent}.',
  'others-expected': 'every other client is served as before',
  'damaged-message': 'The damaged conversation as it was sent',
  'title-cut': 'A part cut at {offsets}',
  'title-model': 'Several files, some under one name',
  'title-survival': 'A damaged conversation',
  'because-read': 'the server should have read this before the client goes on',
} as const
