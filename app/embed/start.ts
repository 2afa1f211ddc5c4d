/**
 * Puts an embed together: first what can be shown at once, then, when it is in sight or is asked for something, the
 * player.
 */
import { type EmbedText, embedText } from '../i18n/embed-texts';
import { afterPicture } from './after-picture';
import { browserSurroundings, Channel } from './channel';
import { type EmbedOptions, readOptions } from './options';
import { EmbedPage } from './page';
import { COMMANDS, PROTOCOL } from './protocol';
import { EmbedSession } from './session';
import '../theme.css';
import '../widgets/button.css';
import '../views/status/status.css';
import './embed.css';

/** So much of the embed in sight, or of the window filled by it, counts as seen. */
const SEEN_SHARE = 0.25;

export function startEmbed(): void {
  const options = readOptions(location.search);
  const language = options.language ?? readersLanguage();
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  keepTheme(options.theme);
  const say = (key: EmbedText, values?: Record<string, string | number>) => embedText(language, key, values);
  const channel = new Channel(browserSurroundings(), options.origin);
  const page = new EmbedPage(options, say, {
    run: () => session.do((player) => player.run()),
    pause: () => session.do((player) => player.pause()),
    stop: () => session.do((player) => player.stop()),
    attend: () => session.do((player) => player.warm()),
  });
  const session = new EmbedSession({ options, language, page, channel, say });
  document.body.append(page.root);
  tellHeight(page.root, channel);
  channel.onMessage((message) => session.hear(message));
  if (options.unread.length > 0)
    page.note('unread', { kind: 'warn', text: say('unread', { options: options.unread.join(', ') }) });
  session.open(location.hash);
  addEventListener('hashchange', () => session.open(location.hash));
  channel.send({ type: 'ready', version: PROTOCOL, commands: COMMANDS, language });
  afterPicture(() => {
    watchSight(page.root, options, session);
    // What is in sight is told a moment later: the player may be on its way by then.
    if (options.autoplay) session.fetchPlayer();
  });
}

function readersLanguage(): 'en' | 'zh' {
  for (const tag of navigator.languages) {
    const primary = tag.toLowerCase().split('-')[0];
    if (primary === 'zh' || primary === 'en') return primary;
  }
  return 'en';
}

/** `data-theme` on <html>, as the workbench keeps it. */
function keepTheme(theme: EmbedOptions['theme']): void {
  const systemDark = matchMedia('(prefers-color-scheme: dark)');
  const paper = matchMedia('print');
  const apply = () => {
    const dark = !paper.matches && (theme === 'dark' || (theme === 'system' && systemDark.matches));
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  };
  apply();
  for (const query of [systemDark, paper]) query.addEventListener('change', apply);
}

/** The page around makes its frame as high as this. */
function tellHeight(root: HTMLElement, channel: Channel): void {
  let told = 0;
  const tell = () => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    channel.send({ type: 'height', height });
  };
  new ResizeObserver(tell).observe(root);
}

function watchSight(root: HTMLElement, { autoplay }: EmbedOptions, session: EmbedSession): void {
  let played = !autoplay;
  const observer = new IntersectionObserver(
    (entries) => {
      const { isIntersecting, intersectionRatio, intersectionRect, rootBounds } = entries[entries.length - 1];
      const filled = rootBounds === null ? 0 : intersectionRect.height / rootBounds.height;
      const seen = isIntersecting && (intersectionRatio >= SEEN_SHARE || filled >= SEEN_SHARE);
      session.setSeen(seen);
      if (!seen || played) return;
      played = true;
      session.do((player) => player.run());
    },
    { threshold: [0, SEEN_SHARE, 0.5, 0.75, 1] },
  );
  observer.observe(root);
}
