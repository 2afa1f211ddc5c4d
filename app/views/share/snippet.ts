/** HTML that puts an embed into somebody else's page. */
export interface SnippetParts {
  kind: 'frame' | 'element';
  /** Address of Lockstep's folder, with the '/' at its end. */
  host: string;
  /** The link's fragment, with its '#'. */
  fragment: string;
  theme: 'system' | 'light' | 'dark';
  /** Names of parts that are left out. */
  hide: readonly string[];
  autoplay: boolean;
  /** Name of the frame, for readers who do not see it. */
  title: string;
  /** Name of a picture of the timeline beside the page, and what it shows; undefined for none. */
  picture: { file: string; text: string } | undefined;
}

/** CSS pixels of a frame that cannot ask for a height. */
const FRAME_HEIGHT = 560;

/** The options of an embed in its address, without '?'; '' when all are as usual. */
export function embedQuery({ theme, hide, autoplay }: Pick<SnippetParts, 'theme' | 'hide' | 'autoplay'>) {
  const options = [
    theme === 'system' ? '' : `theme=${theme}`,
    hide.length === 0 ? '' : `hide=${hide.join(',')}`,
    autoplay ? 'autoplay' : '',
  ];
  return options.filter((option) => option !== '').join('&');
}

export function snippet(parts: SnippetParts): string {
  const { picture } = parts;
  const image =
    picture &&
    `<img src="${attribute(picture.file)}" alt="${attribute(picture.text)}" style="max-width: 100%">`;
  return parts.kind === 'frame' ? frameSnippet(parts, image) : elementSnippet(parts, image);
}

function frameSnippet(parts: SnippetParts, image: string | undefined): string {
  const query = embedQuery(parts);
  const address = `${parts.host}embed.html${query === '' ? '' : `?${query}`}${parts.fragment}`;
  const frame = `<iframe src="${attribute(address)}" title="${attribute(parts.title)}"
  width="100%" height="${FRAME_HEIGHT}" style="border: 0" loading="lazy" allow="clipboard-write"></iframe>`;
  return image === undefined ? frame : `${frame}\n<noscript>${image}</noscript>`;
}

function elementSnippet(parts: SnippetParts, image: string | undefined): string {
  const { theme, hide, autoplay } = parts;
  const attributes = [
    `link="${attribute(parts.fragment)}"`,
    `label="${attribute(parts.title)}"`,
    ...(theme === 'system' ? [] : [`theme="${theme}"`]),
    ...(hide.length === 0 ? [] : [`hide="${hide.join(',')}"`]),
    ...(autoplay ? ['autoplay'] : []),
  ];
  const script = `<script type="module" src="${attribute(parts.host)}lock-step.js"></script>`;
  return `${script}\n<lock-step ${attributes.join(' ')}>${image ?? ''}</lock-step>`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
