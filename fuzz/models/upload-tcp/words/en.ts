/** What the properties of upload-tcp say in English. */
export const en = {
  'purpose-model':
    'Whatever files are offered one after the other and wherever their contents are cut, with a yes or a no where the name exists, in the end each name has the right content.',
  'purpose-survival': 'Damaged conversations keep no other client from sending its file.',
  'model-differs':
    'After {count, plural, one {one offered file} other {# offered files}} one is not as it should be. Offered were: {sent}.',
  'model-expected': 'under each name the last content that was new or had a yes',
  'others-hurt':
    'After {name} sent a damaged conversation and {ending, select, end {left} other {broke the connection}}, another client could not send its file. Sent: {sent}.',
  'others-expected': 'every other client is served as before',
  'damaged-conversation': 'The damaged conversation as it was sent',
  'because-read': 'The server reads what came.',
  'title-model': 'Files that are offered again, their contents in pieces',
  'title-survival': 'A damaged conversation, and another client after it',
} as const
