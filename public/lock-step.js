// @ts-check
/**
 * <lock-step>: an embed of Lockstep as an element of your page. Load it from where Lockstep is:
 *
 *   <script type="module" src="https://lockstep.example/lock-step.js"></script>
 *   <lock-step scenario="ticket-lock"></lock-step>
 *   <lock-step preset="fork"><pre>print('hello')</pre></lock-step>
 *
 * What stands in the element is shown until it has come, and where there is no script. Attributes, methods and events:
 * docs/EMBED.md of the project.
 */
const VERSION = 1;
/** Attributes that are options of the embed's address. */
const OPTIONS = ['hide', 'theme', 'lang', 'engine', 'preset', 'seed', 'speed', 'autoplay', 'at', 'scenario'];
const HOST = new URL('.', import.meta.url);
/** CSS pixels, until the embed has said how high it is. */
const HEIGHT_FIRST = 420;
/** A picture that stands in the element takes the frame's place on paper. */
const STYLE = new CSSStyleSheet();
STYLE.replaceSync(`
  slot { display: none; }
  @media print {
    :host([pictured]) slot { display: contents; }
    :host([pictured]) iframe { display: none !important; }
  }
`);

class LockStep extends HTMLElement {
  static observedAttributes = [...OPTIONS, 'link', 'label'];

  /** @type {HTMLIFrameElement | undefined} */
  #frame;
  /** Runs that were asked for, by the id of the command. @type {Map<string, { resolve(finished: object): void, reject(why: Error): void }>} */
  #runs = new Map();
  /** Messages until the embed hears them. @type {object[]} */
  #waiting = [];
  #ready = false;
  #count = 0;
  /** @param {MessageEvent} event */
  #hear = (event) => this.#heard(event);

  connectedCallback() {
    addEventListener('message', this.#hear);
    this.#build();
  }

  disconnectedCallback() {
    removeEventListener('message', this.#hear);
    this.#frame = undefined;
    this.#giveUp('the embed was taken out of the page');
  }

  /** Another program or another option is another embed. */
  attributeChangedCallback() {
    if (!this.isConnected || this.#frame === undefined) return;
    this.#giveUp('the embed was made anew');
    this.#build();
  }

  /** @param {{ program?: string, link?: string, scenario?: string, [setting: string]: unknown }} what */
  load(what) {
    this.#post({ type: 'load', ...what });
  }

  /**
   * Runs what is loaded; with `what`, that. Answers with the embed's message `finished`; rejected where it cannot be run.
   * @param {object} [what]
   */
  run(what) {
    const id = `lock-step ${++this.#count}`;
    const finished = new Promise((resolve, reject) => this.#runs.set(id, { resolve, reject }));
    this.#post(what === undefined ? { type: 'run', id } : { type: 'load', ...what, run: true, id });
    return finished;
  }

  pause() {
    this.#post({ type: 'pause' });
  }

  resume() {
    this.#post({ type: 'resume' });
  }

  stop() {
    this.#post({ type: 'stop' });
  }

  /** @param {{ event?: number, time?: number }} where */
  seek(where) {
    this.#post({ type: 'seek', ...where });
  }

  /** @param {string} why the runs that were asked for will not be heard of */
  #giveUp(why) {
    for (const { reject } of this.#runs.values()) reject(new Error(why));
    this.#runs.clear();
  }

  #build() {
    const frame = document.createElement('iframe');
    frame.title = this.getAttribute('label') ?? 'Lockstep';
    frame.src = this.#address().href;
    frame.allow = 'clipboard-write';
    frame.loading = 'lazy';
    Object.assign(frame.style, { display: 'block', width: '100%', height: `${HEIGHT_FIRST}px`, border: '0' });
    this.#frame = frame;
    this.#ready = false;
    this.#waiting = this.#ownProgram();
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [STYLE];
    this.toggleAttribute('pictured', this.querySelector('img, svg, picture, object') !== null);
    this.style.display ||= 'block';
    root.replaceChildren(frame, document.createElement('slot'));
  }

  #address() {
    const address = new URL('embed.html', HOST);
    for (const name of OPTIONS) {
      const value = this.getAttribute(name);
      if (value !== null) address.searchParams.set(name, value);
    }
    address.searchParams.set('origin', location.origin);
    if (location.origin === 'null') address.searchParams.delete('origin');
    const link = this.getAttribute('link');
    if (link !== null) address.hash = link.slice(link.indexOf('#') + 1);
    return address;
  }

  /** The program that stands in the element, where no attribute names one. */
  #ownProgram() {
    const text = this.querySelector('pre, script, template')?.textContent;
    if (this.hasAttribute('link') || this.hasAttribute('scenario') || text == null) return [];
    return [{ type: 'load', program: text.replace(/^\n/, ''), run: this.hasAttribute('autoplay') }];
  }

  /** @param {object} message */
  #post(message) {
    if (this.#ready) this.#frame?.contentWindow?.postMessage({ lockstep: VERSION, ...message }, HOST.origin);
    else this.#waiting.push(message);
  }

  /** @param {MessageEvent} event */
  #heard({ source, origin, data }) {
    // Only the own frame, and only while Lockstep is in it.
    if (this.#frame === undefined || source !== this.#frame.contentWindow || origin !== HOST.origin) return;
    if (data?.lockstep !== VERSION) return;
    if (data.type === 'height') this.#frame.style.height = `${data.height}px`;
    if (data.type === 'ready') {
      this.#ready = true;
      for (const message of this.#waiting.splice(0)) this.#post(message);
    }
    const run = data.type === 'finished' || data.type === 'error' ? this.#runs.get(data.id) : undefined;
    if (run !== undefined) {
      this.#runs.delete(data.id);
      if (data.type === 'finished') run.resolve(data);
      else run.reject(new Error(data.message));
    }
    this.dispatchEvent(new CustomEvent(`lockstep-${data.type}`, { detail: data, bubbles: true }));
  }
}

if (customElements.get('lock-step') === undefined) customElements.define('lock-step', LockStep);
