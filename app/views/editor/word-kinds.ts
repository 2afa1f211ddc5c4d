/** Which words of Python have a colour of their own: the editor and the embed's program to read go by it. */
import { type Tag, tags } from '@lezer/highlight';

export interface WordKind {
  tag: Tag[];
  name: 'keyword' | 'string' | 'number' | 'comment' | 'definition';
}

export const WORD_KINDS: readonly WordKind[] = [
  { name: 'keyword', tag: [tags.keyword, tags.modifier, tags.operatorKeyword] },
  { name: 'string', tag: [tags.string, tags.special(tags.string)] },
  { name: 'number', tag: [tags.number, tags.bool, tags.null] },
  { name: 'comment', tag: [tags.comment] },
  {
    name: 'definition',
    tag: [tags.function(tags.definition(tags.variableName)), tags.definition(tags.className)],
  },
];
