/** What the properties of video-index say in English; `es.ts` says the same in Spanish. */
export const en = {
  'purpose-model':
    'Whatever several machines say in turns, and however they write the commands, each gets the answer that follows from all before.',
  'purpose-survival': 'Random bytes and random words hurt no other client.',
  'spacing-plain': 'The server takes only one space between two words, so only that was used.',
  'reply-was': '“{reply}”',
  'list-lacks': 'a list without {names}',
  'list-invents': 'a list with {names}, which nobody added',
  'model-differs': 'After {steps, plural, one {one command} other {# commands}} the last answer is wrong. {said}',
  due: '{kind, select, registered {that the client is registered} duplicate {that the name is taken} videos_added {that the videos are added} unknown_client {that there is no such client} refused {that who is not registered is refused} list {a list with all videos that were added} found {the address of somebody who has the video} not_found {that nobody has the video} other {another answer}}',
  'others-hurt':
    'After {name} sent these bytes and {ending, select, end {left} reset {broke the connection} other {stayed}}, another client was not answered. Bytes: {hex}.',
  'others-expected': 'an answer for every other client, as before',
  'damaged-message': 'The bytes as we sent them',
  'because-read': 'the server should have read this before the client goes on',
  'title-model': 'A sequence of commands of several machines',
  'title-survival': 'Bytes that are no command',
} as const
