import type { Translate } from '../../i18n/useT';
import type { EditorWords } from './code-editor';

/** CodeMirror's phrases, and the key of each in the page's texts. */
const SEARCH_PHRASES: Record<string, string> = {
  Find: 'editor.search.find',
  Replace: 'editor.search.replaceWith',
  next: 'editor.search.next',
  previous: 'editor.search.previous',
  all: 'editor.search.all',
  'match case': 'editor.search.matchCase',
  regexp: 'editor.search.regexp',
  'by word': 'editor.search.byWord',
  replace: 'editor.search.replace',
  'replace all': 'editor.search.replaceAll',
  close: 'editor.search.close',
  'current match': 'editor.search.currentMatch',
  'on line': 'editor.search.onLine',
  'Go to line': 'editor.search.goToLine',
  go: 'editor.search.go',
};

export function editorWords(t: Translate): EditorWords {
  return {
    name: t('editor.title'),
    phrases: Object.fromEntries(Object.entries(SEARCH_PHRASES).map(([phrase, key]) => [phrase, t(key)])),
    atLine: ({ line, processes }) =>
      t('editor.atLine', {
        count: processes.length,
        line,
        names: processes.map(({ name }) => name).join(', '),
      }),
  };
}
