import Markdown from 'markdown-to-jsx/react';

/** Markdown of a scenario. HTML in it stays text, and addresses that are scripts go. */
export function Words({ text, inline = false }: { text: string; inline?: boolean }) {
  return (
    <Markdown
      options={{
        disableParsingRawHTML: true,
        forceInline: inline,
        forceBlock: !inline,
        wrapper: inline ? 'span' : 'div',
        forceWrapper: true,
      }}
    >
      {text}
    </Markdown>
  );
}
